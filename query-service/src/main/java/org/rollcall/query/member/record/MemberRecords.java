package org.rollcall.query.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rollcall.query.archive.Archive;
import org.rollcall.query.archive.Numbering;
import org.rollcall.query.archive.WhatWasCounted;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.member.AskedAssembly;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.member.MemberLine;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.row.MemberRow;
import org.rollcall.query.selection.Selection;

/** Members' records. All methods belong inside a transaction of the read model; 404 for who was never a member. */
@ApplicationScoped
public class MemberRecords {

    @Inject
    Archive archive;

    @Inject
    KnownBodies bodies;

    @Inject
    VotesOfMember votes;

    public MemberRecord record(Cut cut, String code, Selection selection) {
        String assembly = AskedAssembly.of(selection.assembly, code);
        Numbering numbering = new Numbering();
        Recounting record = new Recounting(numbering.of(code));
        WhatWasCounted counted = archive.read(assembly, selection, numbering, record::add);
        return record.of(MemberLine.of(MemberRow.one(assembly, code).member()), counted);
    }

    public Agreement agreement(Cut cut, String code, Selection selection, int least) {
        String assembly = AskedAssembly.of(selection.assembly, code);
        Numbering numbering = new Numbering();
        Pairing pairs = new Pairing(numbering.of(code));
        WhatWasCounted counted = archive.read(assembly, selection, numbering, pairs::add);
        KnownBody body = bodies.in(cut, assembly);
        return new Agreement(
                code, body.nameOf(code), Agreement.FORMULA, counted, least, pairs.with(numbering, body, least));
    }

    /** The newest first, behind the cursor, at most that many. */
    public List<VotesOfMember.Line> votes(String code, Selection selection, Cursor from, int limit) {
        String assembly = AskedAssembly.of(selection.assembly, code);
        return votes.newest(
                code, selection.counted().and("p.assembly = :ofAssembly", "ofAssembly", assembly), from, limit);
    }
}

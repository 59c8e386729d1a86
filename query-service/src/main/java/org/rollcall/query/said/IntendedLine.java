package org.rollcall.query.said;

import org.rollcall.domain.ballot.Said.Intended;
import org.rollcall.domain.roll.Choice;
import org.rollcall.query.member.KnownBody;

/** How a delegation said after the close that it had meant to vote; the count stays. */
public record IntendedLine(String member, String name, Choice choice, String words, long seq, String at) {

    static IntendedLine of(Intended said, KnownBody body) {
        String member = said.word().member().value();
        return new IntendedLine(
                member,
                body.nameOf(member),
                said.word().choice(),
                said.word().words(),
                said.seq(),
                said.at().toString());
    }
}

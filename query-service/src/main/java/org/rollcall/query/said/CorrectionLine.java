package org.rollcall.query.said;

import org.rollcall.domain.ballot.Said.Corrected;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.query.member.KnownBody;

/**
 * What a later edition of the data set reads otherwise than the first one did.
 *
 * @param member whose reading changed; {@code null}, as its name, where something else did
 * @param what {@code choice} of a member, else {@code date}, {@code title} …
 */
public record CorrectionLine(String member, String name, String what, String from, String to, String edition) {

    static CorrectionLine of(Corrected said, KnownBody body) {
        RecordCorrected word = said.word();
        String member = word.member() == null ? null : word.member().value();
        return new CorrectionLine(
                member,
                member == null ? null : body.nameOf(member),
                word.what(),
                word.from(),
                word.to(),
                word.edition());
    }
}

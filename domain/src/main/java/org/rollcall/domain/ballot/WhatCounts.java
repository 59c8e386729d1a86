package org.rollcall.domain.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;

/**
 * What counts of a ballot: who could vote, who did and how, the figures and the outcome. Two projections, two imports or a
 * projection and a fold that agree on this agree on the vote, wherever their records stand and whenever they were written: it
 * holds no position, no offset and no time (DESIGN decision 12).
 *
 * @param roll {@code null} where only the result is known
 * @param votes a letter a place of the roll ({@link org.rollcall.domain.roll.Votes#letters()}), {@code null} without a roll
 * @param members how many are on the roll
 * @param figures in members; a missing one is not known
 * @param outcome {@code null} while it is open
 */
public record WhatCounts(
        BallotId ballot,
        Subject subject,
        Roll roll,
        String votes,
        long members,
        Figures figures,
        Outcome outcome,
        Reason reason) {

    public static WhatCounts of(Ballot ballot) {
        Outcome outcome = ballot.verdict().outcome();
        Reason reason = ballot.verdict().reason();
        return switch (ballot) {
            case Ballot.Taken taken ->
                new WhatCounts(
                        taken.id(),
                        taken.subject(),
                        taken.terms().roll(),
                        taken.votes().letters(),
                        taken.members(),
                        Figures.of(taken.votes().tally()),
                        outcome,
                        reason);
            case Ballot.Reported reported ->
                new WhatCounts(
                        reported.id(),
                        reported.subject(),
                        null,
                        null,
                        reported.members(),
                        reported.report().figures(),
                        outcome,
                        reason);
        };
    }

    /** 32 hexadecimal digits that are the same exactly where all of it is the same. */
    public String hash() {
        return hex(sha256().digest(text().getBytes(StandardCharsets.UTF_8)));
    }

    /** One hash of many ballots, which must come in the order of their ids; each is forgotten once it is taken. */
    public static String hashOf(Stream<WhatCounts> ballots) {
        Together together = new Together();
        for (Iterator<WhatCounts> each = ballots.iterator(); each.hasNext(); ) {
            together.take(each.next());
        }
        return together.hash();
    }

    /** The same hash, for who reads the ballots one by one. */
    public static final class Together {

        private final MessageDigest digest = sha256();

        /** Takes the next ballot, in the order of their ids. */
        public void take(WhatCounts next) {
            digest.update(next.text().getBytes(StandardCharsets.UTF_8));
        }

        /** Of all that were taken; afterwards it begins anew. */
        public String hash() {
            return hex(digest.digest());
        }
    }

    private String text() {
        var text = new StringJoiner("\n", "", "\n\n");
        text.add(ballot.toString()).add(subject.kind() + " " + subject.of());
        if (roll != null) {
            text.add(roll.members().toString())
                    .add(roll.notEntitled().toString())
                    .add(String.valueOf(roll.weights()))
                    .add(String.valueOf(roll.seats()))
                    .add(votes);
        }
        return text.add(members + " " + figures).add(outcome + " " + reason).toString();
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

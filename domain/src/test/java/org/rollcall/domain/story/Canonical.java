package org.rollcall.domain.story;

import java.util.StringJoiner;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.roll.Votes;

/** A stream's state as text: two folds with the same text are the same to everyone who looks at them. */
public final class Canonical {

    private Canonical() {}

    /** All of it, positions in the stream included. */
    public static String everything(StreamFold fold) {
        StringJoiner text = new StringJoiner("\n");
        text.add(whatCounts(fold))
                .add("seq " + fold.seq())
                .add("at " + fold.at())
                .add("held by " + fold.heldBy());
        if (fold.state() instanceof Proposal proposal) {
            for (Ballot ballot : proposal.ballots()) {
                text.add(ballot.id() + " changed at " + ballot.seq() + ", votes at " + seqs(ballot.votes()));
            }
        }
        return text.toString();
    }

    /** What was decided, by whom and when; nothing of where in the stream. */
    public static String whatCounts(StreamFold fold) {
        return switch (fold.state()) {
            case Assembly assembly -> String.valueOf(assembly.definition());
            case Proposal proposal -> whatCounts(proposal);
        };
    }

    private static String whatCounts(Proposal proposal) {
        StringJoiner text = new StringJoiner("\n");
        text.add(proposal.submission() + " at " + proposal.submittedAt());
        text.add("sponsors " + proposal.sponsors());
        text.add("majority " + proposal.majority());
        text.add("outcome " + proposal.outcome() + ", resolution " + proposal.resolution());
        proposal.ballots().forEach(ballot -> text.add(whatCounts(ballot)));
        return text.toString();
    }

    public static String whatCounts(Ballot ballot) {
        StringJoiner text = new StringJoiner("\n  ");
        text.add(ballot.terms() + " of " + ballot.terms().roll().members());
        text.add(ballot.state() + ", opened " + ballot.openedAt());
        text.add(choices(ballot.votes()));
        text.add(ballot.votes().tally() + " weighing " + ballot.votes().weighted());
        text.add(String.valueOf(ballot.verdict()));
        switch (ballot) {
            case Ballot.Open open -> text.add("open");
            case Ballot.Closed closed -> text.add("closed " + closed.closedAt() + ", announced " + closed.announced());
            case Ballot.Voided voided -> text.add("void " + voided.closedAt() + " " + voided.reason());
        }
        return text.toString();
    }

    /** Each member's effective vote, with an asterisk where it was changed. */
    public static String choices(Votes votes) {
        StringJoiner text = new StringJoiner(" ");
        for (int place = 0; place < votes.roll().size(); place++) {
            String mark = votes.changedAt(place) ? "*" : "";
            text.add(votes.roll().members().get(place) + "=" + votes.choiceAt(place) + mark);
        }
        return text.toString();
    }

    private static String seqs(Votes votes) {
        StringJoiner text = new StringJoiner(" ");
        for (int place = 0; place < votes.roll().size(); place++) {
            text.add(Long.toString(votes.seqAt(place)));
        }
        return text.toString();
    }
}

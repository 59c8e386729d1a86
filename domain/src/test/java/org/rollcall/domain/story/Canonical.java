package org.rollcall.domain.story;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Said;
import org.rollcall.domain.fold.Agenda;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.roll.Votes;

/** A stream's state as text: two folds with the same text are the same to everyone who looks at them. */
public final class Canonical {

    private static final Pattern PLACE = Pattern.compile("\\bseq=\\d+");

    private Canonical() {}

    /** All of it, positions in the stream included. */
    public static String everything(StreamFold fold) {
        StringJoiner text = new StringJoiner("\n");
        text.add(whatCounts(fold))
                .add("seq " + fold.seq())
                .add("at " + fold.at())
                .add("held by " + fold.heldBy());
        if (fold.state() instanceof Proposal proposal) {
            text.add(Standing.of(proposal).toString());
            proposal.ballots().forEach(ballot -> text.add(places(ballot)));
        }
        return text.toString();
    }

    private static String places(Ballot ballot) {
        String changed = ballot.id() + " changed at " + ballot.seq() + ", of which was said " + ballot.said();
        return ballot instanceof Ballot.Taken taken ? changed + ", votes at " + seqs(taken.votes()) : changed;
    }

    /** What was decided, by whom and when; nothing of where in the stream. */
    public static String whatCounts(StreamFold fold) {
        return switch (fold.state()) {
            case Assembly assembly -> assembly.definition() + "\n" + assembly.suspensions();
            case Meeting meeting when meeting.opening() == null -> "no meeting";
            case Meeting meeting -> withoutPlaces(Agenda.of(meeting)) + meeting.sitting() + meeting.adjournedAt();
            case Proposal proposal -> whatCounts(proposal);
        };
    }

    private static String whatCounts(Proposal proposal) {
        StringJoiner text = new StringJoiner("\n");
        text.add(proposal.submission() + " at " + proposal.submittedAt());
        text.add("sponsors " + proposal.sponsors());
        text.add("majority " + proposal.majority());
        text.add("outcome " + proposal.outcome() + ", resolution " + proposal.resolution());
        text.add(withoutPlaces(Standing.of(proposal)));
        proposal.ballots().forEach(ballot -> text.add(whatCounts(ballot)));
        return text.toString();
    }

    public static String whatCounts(Ballot ballot) {
        StringJoiner text = new StringJoiner("\n  ");
        text.add(ballot.state() + ", opened " + ballot.openedAt());
        text.add(String.valueOf(ballot.verdict()));
        text.add(said(ballot.said()));
        switch (ballot) {
            case Ballot.Reported reported -> text.add(reported.report().toString());
            case Ballot.Taken taken -> text.add(taken(taken));
        }
        return text.toString();
    }

    private static String taken(Ballot.Taken ballot) {
        StringJoiner text = new StringJoiner("\n  ");
        text.add(ballot.terms() + " of " + ballot.terms().roll().members());
        text.add(choices(ballot.votes()));
        text.add(ballot.votes().tally() + " weighing " + ballot.votes().weighted());
        switch (ballot) {
            case Ballot.Open open -> text.add("open, mirrored " + open.mirrored());
            case Ballot.Closed closed -> text.add("closed " + closed.closedAt() + ", announced " + closed.announced());
            case Ballot.Voided voided -> text.add("void " + voided.closedAt() + " " + voided.reason());
        }
        return text.toString();
    }

    private static String said(Said said) {
        return said.notParticipating().keySet() + withoutPlaces(said.intended()) + withoutPlaces(said.reported());
    }

    private static String withoutPlaces(Object value) {
        return PLACE.matcher(value.toString()).replaceAll("seq");
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

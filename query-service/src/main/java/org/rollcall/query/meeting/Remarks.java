package org.rollcall.query.meeting;

import static org.rollcall.query.meeting.Scene.figures;
import static org.rollcall.query.meeting.Scene.with;

import org.rollcall.domain.event.WordEvent;
import org.rollcall.domain.event.WordEvent.FigureReported;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.TallyReported;
import org.rollcall.domain.event.WordEvent.VoteIntended;
import org.rollcall.domain.roll.Choice;

/** What is said of a vote, as sentences of the record. */
final class Remarks {

    private Remarks() {}

    static Told of(WordEvent event, Scene scene) {
        return switch (event) {
            case NonParticipationDeclared it ->
                Told.about(
                        it.ballot(),
                        scene.member(it.member().value()) + " declared that it did not participate in the vote on "
                                + scene.subject(it.ballot()) + ".");
            case VoteIntended it ->
                Told.about(
                        it.ballot(),
                        with(
                                scene.member(it.member().value()) + " said that it had intended " + meant(it.choice())
                                        + " on " + scene.subject(it.ballot()),
                                it.words()));
            case FigureReported it ->
                Told.about(
                        it.ballot(),
                        with(
                                it.source() + " reported the vote on " + scene.subject(it.ballot()),
                                figures(it.figures())));
            case RecordCorrected it -> Told.about(it.ballot(), corrected(it, scene));
            case TallyReported it ->
                Told.report(
                        it.ballot(),
                        with(
                                "Of the vote on " + scene.subject(it.subject()) + " only the result is known, from "
                                        + it.source(),
                                figures(it.figures())));
        };
    }

    private static String meant(Choice choice) {
        return switch (choice) {
            case YES -> "to vote in favour";
            case NO -> "to vote against";
            case ABSTAIN -> "to abstain";
        };
    }

    private static String corrected(RecordCorrected it, Scene scene) {
        String of = it.member() == null
                ? "the " + it.what()
                : "the vote of " + scene.member(it.member().value());
        return "A later edition of the record (" + it.edition() + ") corrects " + of + " on "
                + scene.subject(it.ballot()) + ": " + read(it.to()) + ", where it read " + read(it.from()) + ".";
    }

    private static String read(String reading) {
        return reading == null ? "nothing" : "'" + reading + "'";
    }
}

package org.rollcall.query.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.domain.event.Figures;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.motion.Motion;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.member.KnownBody;

/**
 * What an event's words refer to by name.
 *
 * @param stream that the event stands in
 * @param papers the meeting's proposals by id
 * @param ballots the votes on them by id, as they may be shown
 */
record Scene(KnownBody body, String stream, Map<String, Paper> papers, Map<String, BallotDocument> ballots) {

    /** Names said before "and n others". */
    private static final int MOST_NAMES = 3;

    Scene in(String other) {
        return new Scene(body, other, papers, ballots);
    }

    /** "draft resolution A/ES-11/L.10". */
    String draft() {
        return draft(stream);
    }

    String draft(String proposal) {
        Paper paper = papers.get(proposal);
        return paper == null
                ? "the proposal " + proposal
                : plain(paper.kind()) + " " + paper.standing().symbol();
    }

    String member(String code) {
        return body.nameOf(code);
    }

    /** What a vote is on. */
    String subject(BallotId ballot) {
        BallotDocument known = ballots.get(ballot.toString());
        return known == null ? draft(ballot.stream().value()) : subject(known.subject());
    }

    String subject(Subject subject) {
        return switch (subject.kind()) {
            case WHOLE -> draft();
            case AS_AMENDED -> draft() + " as amended";
            case AMENDMENT -> amendment(subject.of());
            case PART -> "the part “" + subject.of() + "”";
            case MOTION -> motion(subject.of());
        };
    }

    /** "amendment A/ES-11/L.12"; one without a symbol goes by its name, "European amendment 1". */
    static String amendment(String name) {
        return name.toLowerCase(Locale.ROOT).contains("amendment") ? name : "amendment " + name;
    }

    /** A motion by what it asks for. */
    String motion(String name) {
        Paper paper = papers.get(stream);
        return paper == null
                ? "motion " + name
                : paper.standing().motions().stream()
                        .filter(motion -> motion.name().equals(name))
                        .findFirst()
                        .map(Motion::moved)
                        .map(Scene::named)
                        .orElse("motion " + name);
    }

    private static String named(MotionEvent.MotionMoved moved) {
        return switch (moved.kind()) {
            case APPEAL, APPEAL_ON_MAJORITY -> "the appeal " + asks(moved);
            case NO_ACTION,
                    ACT,
                    SUSPENSION_OF_MEETING,
                    ADJOURNMENT_OF_MEETING,
                    ADJOURNMENT_OF_DEBATE,
                    CLOSURE_OF_DEBATE,
                    POSTPONEMENT,
                    DIVISION,
                    RECONSIDERATION,
                    OTHER -> "the motion " + asks(moved);
        };
    }

    /** What a motion asks for, to follow "the motion" or "moved". */
    static String asks(MotionEvent.MotionMoved moved) {
        String on = moved.concerns() == null ? "" : " on " + amendment(moved.concerns());
        return switch (moved.kind()) {
            case NO_ACTION -> "that no action be taken" + on;
            case ACT -> "that action be taken" + on;
            case SUSPENSION_OF_MEETING -> "to suspend the meeting";
            case ADJOURNMENT_OF_MEETING -> "to adjourn the meeting";
            case ADJOURNMENT_OF_DEBATE -> "to adjourn the debate" + on;
            case CLOSURE_OF_DEBATE -> "to close the debate" + on;
            case POSTPONEMENT -> "to postpone consideration" + on;
            case DIVISION ->
                "to vote separately on "
                        + moved.parts().stream()
                                .map(part -> "“" + part.name() + "”")
                                .collect(Collectors.joining(", "));
            case APPEAL -> "against the ruling";
            case APPEAL_ON_MAJORITY -> "against the majority determined";
            case RECONSIDERATION -> "to reconsider";
            case OTHER -> moved.motion();
        };
    }

    /** "Albania, Andorra, Austria and 47 others". */
    static String names(List<String> names) {
        int said = names.size() > MOST_NAMES + 1 ? MOST_NAMES : names.size() - 1;
        int left = names.size() - said;
        String last = left == 1 ? names.getLast() : left + " others";
        return said == 0 ? last : String.join(", ", names.subList(0, said)) + " and " + last;
    }

    /** The figures that are known, "93 in favour, 8 against, 73 abstaining"; empty where none is. */
    static String figures(Figures figures) {
        return Stream.of(
                        figure(figures.yes(), "in favour"),
                        figure(figures.no(), "against"),
                        figure(figures.abstain(), "abstaining"),
                        figure(figures.notVoting(), "not voting"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String figure(Long figure, String word) {
        return figure == null ? null : figure + " " + word;
    }

    /** With something after a colon, where there is something. */
    static String with(String sentence, String more) {
        return more == null || more.isEmpty() ? sentence + "." : sentence + ": " + more.replaceAll("\\.$", "") + ".";
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

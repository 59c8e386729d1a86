package org.rollcall.system.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.system.check.SmallRun.ANN;
import static org.rollcall.system.check.SmallRun.BALLOT;
import static org.rollcall.system.check.SmallRun.BOB;
import static org.rollcall.system.check.SmallRun.EVE;
import static org.rollcall.system.check.SmallRun.applied;
import static org.rollcall.system.check.SmallRun.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.roll.Choice;

/** Each invariant is broken once by a small run, and found; the same run unbroken is clean. */
class CheckerTest {

    private static final Shown WRONG = new Shown("CLOSED", 3L, 0L, 0L, "ADOPTED");

    private static Set<Invariant> found(Evidence run) {
        return Set.copyOf(Checker.check(run).stream().map(Violation::invariant).toList());
    }

    @Test
    void a_good_run_is_clean() {
        SmallRun run = SmallRun.closed();
        var seen = new Seen(
                "ann",
                BALLOT,
                List.of(
                        new Seen.Connected(0),
                        new Seen.Snapshot(3, run.standingAt(3)),
                        new Seen.Delta(3, 5, run.standingAt(5)),
                        new Seen.Connected(5),
                        new Seen.Delta(5, 6, run.standingAt(6))),
                true);
        var exported = new Exported(BALLOT, run.standingAt(6));
        assertThat(Checker.check(run.evidence()
                        .projected(run.projection())
                        .seenBy(List.of(seen))
                        .exporting(List.of(exported))))
                .isEmpty();
    }

    @Test
    void i1_an_acknowledged_vote_that_the_log_lost() {
        SmallRun run = SmallRun.withOpenBallot()
                .vote("a", ANN, Choice.YES)
                .told(asked("a", ANN, Choice.YES), applied(4))
                .loseTheLast();
        assertThat(found(run.evidence())).containsExactly(Invariant.I1_ACKNOWLEDGED_IS_COUNTED);
        assertThat(found(run.evidence().haltedAt(Set.of(0))))
                .as("a loss that the platform itself says is none that it hides")
                .isEmpty();
    }

    @Test
    void i1_a_vote_answered_as_applied_that_the_fold_refused() {
        SmallRun run = SmallRun.closed().vote("e", EVE, Choice.YES).told(asked("e", EVE, Choice.YES), applied(7));
        assertThat(found(run.evidence()))
                .containsExactlyInAnyOrder(Invariant.I1_ACKNOWLEDGED_IS_COUNTED, Invariant.I5_NOTHING_AFTER_THE_GAVEL);
    }

    @Test
    void i2_two_rows_of_one_member() {
        SmallRun run = SmallRun.closed();
        Projection good = run.projection();
        var stored = good.ballots().getFirst();
        List<Projection.Vote> twice = new ArrayList<>(stored.votes());
        twice.add(new Projection.Vote(ANN, Choice.NO));
        var bad = new Projection.Stored(stored.ballot(), stored.seq(), stored.shown(), twice);
        assertThat(found(run.evidence().projected(new Projection(good.next(), List.of(bad), null, null))))
                .contains(Invariant.I2_ONE_VOTE_EACH);
    }

    @Test
    void i3_a_record_that_nobody_asked_for_and_one_that_was_refused() {
        SmallRun nobody = SmallRun.withOpenBallot().vote("x", ANN, Choice.YES);
        assertThat(found(nobody.evidence())).containsExactly(Invariant.I3_NOTHING_UNASKED);
        SmallRun refused = SmallRun.withOpenBallot()
                .vote("x", ANN, Choice.YES)
                .told(asked("x", ANN, Choice.YES), new Answer.Failed(503, "not accepted"));
        assertThat(found(refused.evidence())).containsExactly(Invariant.I3_NOTHING_UNASKED);
        SmallRun another =
                SmallRun.withOpenBallot().vote("x", ANN, Choice.YES).told(asked("x", ANN, Choice.NO), applied(4));
        assertThat(found(another.evidence())).containsExactly(Invariant.I3_NOTHING_UNASKED);
    }

    @Test
    void i4_a_projection_that_is_not_the_fold_at_its_offset() {
        SmallRun run = SmallRun.closed();
        Projection good = run.projection();
        var stored = good.ballots().getFirst();
        var wrong = new Projection.Stored(BALLOT, stored.seq(), WRONG, stored.votes());
        assertThat(found(run.evidence().projected(new Projection(good.next(), List.of(wrong), null, null))))
                .containsExactly(Invariant.I4_PROJECTION_IS_THE_FOLD);
        assertThat(found(run.evidence().projected(new Projection(Map.of(0, 5L), good.ballots(), null, null))))
                .as("rows ahead of their offset")
                .containsExactly(Invariant.I4_PROJECTION_IS_THE_FOLD);
        assertThat(found(run.evidence().projected(new Projection(good.next(), good.ballots(), "0".repeat(32), null))))
                .as("another hash")
                .containsExactly(Invariant.I4_PROJECTION_IS_THE_FOLD);
        assertThat(found(run.evidence().projected(new Projection(good.next(), good.ballots(), null, 7L))))
                .as("a record too many")
                .containsExactly(Invariant.I4_PROJECTION_IS_THE_FOLD);
        assertThat(found(run.evidence().projected(new Projection(good.next(), List.of(), null, null))))
                .as("no ballot")
                .containsExactly(Invariant.I4_PROJECTION_IS_THE_FOLD);
    }

    @Test
    void i6_lines_that_jump_fall_back_lie_or_end_early() {
        SmallRun run = SmallRun.closed();
        var start = new Seen.Snapshot(3, run.standingAt(3));
        assertThat(seeing(run, start, new Seen.Delta(4, 6, run.standingAt(6))))
                .as("a jump")
                .isTrue();
        assertThat(seeing(run, start, new Seen.Delta(3, 6, WRONG))).as("a lie").isTrue();
        assertThat(seeing(run, start, new Seen.Delta(3, 5, run.standingAt(5))))
                .as("an end too early")
                .isTrue();
        assertThat(seeing(run, new Seen.Snapshot(6, run.standingAt(6)), start))
                .as("a fall")
                .isTrue();
        assertThat(seeing(run, new Seen.Delta(0, 6, run.standingAt(6))))
                .as("a change of nothing")
                .isTrue();
        assertThat(seeing(
                        run,
                        new Seen.Snapshot(6, run.standingAt(6)),
                        new Seen.Reset(),
                        start,
                        new Seen.Delta(3, 6, run.standingAt(6))))
                .as("to start over is allowed")
                .isFalse();
    }

    private static boolean seeing(SmallRun run, Seen.Sight... sights) {
        List<Seen.Sight> all = new ArrayList<>(List.of(sights));
        all.addFirst(new Seen.Connected(0));
        var found = found(run.evidence().seenBy(List.of(new Seen("ann", BALLOT, all, true))));
        return found.equals(Set.of(Invariant.I6_LIVE_IS_A_CHAIN));
    }

    @Test
    void i7_an_export_that_says_something_else() {
        assertThat(found(SmallRun.closed().evidence().exporting(List.of(new Exported(BALLOT, WRONG)))))
                .containsExactly(Invariant.I7_EXPORTS_ARE_THE_LOG);
    }

    @Test
    void i8_a_reader_is_shown_less_than_it_asked_for_or_refused_by_what_was_before() {
        SmallRun run = SmallRun.closed();
        var read = new History.Read("ann", BALLOT, 6, 5);
        assertThat(found(Evidence.of(new History(run.history().attempts(), List.of(read)), run.log())))
                .containsExactly(Invariant.I8_READS_WHAT_WAS_ACKNOWLEDGED);
        SmallRun refused =
                SmallRun.withOpenBallot().told(asked("a", ANN, Choice.YES), new Answer.Failed(404, "NO_SUCH_BALLOT"));
        assertThat(found(refused.evidence())).containsExactly(Invariant.I8_READS_WHAT_WAS_ACKNOWLEDGED);
    }

    @Test
    void i9_two_answers_to_one_command_and_one_that_counts_after_it_was_refused() {
        SmallRun two = SmallRun.withOpenBallot()
                .vote("a", ANN, Choice.YES)
                .told(asked("a", ANN, Choice.YES), applied(4))
                .told(asked("a", ANN, Choice.YES), new Answer.Acknowledged(409, "REFUSED", 4L));
        assertThat(found(two.evidence())).contains(Invariant.I9_ONE_ANSWER_FOR_EVER);
        SmallRun late = SmallRun.withOpenBallot()
                .vote("a", ANN, Choice.YES)
                .told(asked("a", ANN, Choice.YES), new Answer.Unknown("timed out"))
                .told(asked("a", ANN, Choice.YES), new Answer.Failed(422, "NOT_ENTITLED"));
        assertThat(found(late.evidence())).containsExactly(Invariant.I9_ONE_ANSWER_FOR_EVER);
    }

    @Test
    void an_unknown_may_be_in_the_log_or_not_and_the_same_command_twice_counts_once() {
        SmallRun there = SmallRun.withOpenBallot()
                .vote("a", ANN, Choice.YES)
                .vote("a", ANN, Choice.YES)
                .told(asked("a", ANN, Choice.YES), new Answer.Unknown("timed out"))
                .told(asked("a", ANN, Choice.YES), new Answer.Acknowledged(200, "APPLIED", 4L));
        SmallRun nowhere = SmallRun.withOpenBallot().told(asked("b", BOB, Choice.NO), new Answer.Unknown("reset"));
        assertThat(Checker.check(there.evidence().projected(there.projection())))
                .isEmpty();
        assertThat(Checker.check(nowhere.evidence())).isEmpty();
    }

    @Test
    void answers_over_http_are_read_as_they_are_meant() {
        assertThat(Answer.of(201, "APPLIED", 4L, null, null)).isEqualTo(applied(4));
        assertThat(Answer.of(202, null, null, null, null)).isInstanceOf(Answer.Acknowledged.class);
        assertThat(Answer.of(409, "REFUSED", 7L, "BALLOT_NOT_OPEN", null)).isInstanceOf(Answer.Acknowledged.class);
        assertThat(Answer.of(409, null, null, "BALLOT_NOT_OPEN", null)).isInstanceOf(Answer.Failed.class);
        assertThat(Answer.of(503, null, null, null, "not accepted")).isInstanceOf(Answer.Failed.class);
        assertThat(Answer.of(503, null, null, null, "unknown")).isInstanceOf(Answer.Unknown.class);
        assertThat(Answer.of(502, null, null, null, null)).isInstanceOf(Answer.Unknown.class);
    }
}

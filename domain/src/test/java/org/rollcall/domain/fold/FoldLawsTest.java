package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Canonical;
import org.rollcall.domain.story.Entry;
import org.rollcall.domain.story.Logs;
import org.rollcall.domain.story.Telling;

/** What holds of every log, whatever is in it. */
class FoldLawsTest {

    /** What belongs to the stream of a meeting or of an assembly, and what only much longer logs come to. */
    private static final EnumSet<Refusal> NOT_IN_THESE_LOGS = EnumSet.of(
            Refusal.TOO_MANY,
            Refusal.NO_SUCH_MEETING,
            Refusal.ALREADY_OPENED,
            Refusal.MEETING_STATE,
            Refusal.NO_SUCH_ASSEMBLY,
            Refusal.NO_SUCH_MEMBER,
            Refusal.SUSPENSION_OVERLAPS,
            Refusal.NOT_SUSPENDED);

    @Provide
    Arbitrary<List<Entry>> logs() {
        return Logs.any();
    }

    @Property(tries = 300)
    void any_batches_with_a_new_reading_between_them_give_the_same_state(
            @ForAll("logs") List<Entry> log, @ForAll @Size(max = 4) List<@IntRange(max = 70) Integer> cuts) {
        Telling whole = Telling.of(log);
        Set<Integer> restarts = new HashSet<>(cuts);
        Telling telling = new Telling();

        for (int i = 0; i < log.size(); i++) {
            telling = restarts.contains(i) ? Telling.of(log.subList(0, i)) : telling;
            telling.tell(log.get(i));
        }

        assertThat(Canonical.everything(telling.fold())).isEqualTo(Canonical.everything(whole.fold()));
        assertThat(telling.steps()).isEqualTo(whole.steps());
    }

    @Property(tries = 300)
    void duplicates_anywhere_later_change_nothing(
            @ForAll("logs") List<Entry> log, @ForAll @Size(max = 8) List<@IntRange(max = 4_000) Integer> picks) {
        Telling once = Telling.of(log);
        Telling often = new Telling();

        for (int i = 0; i < log.size(); i++) {
            often.tell(log.get(i));
            for (int pick : picks) {
                if (pick % log.size() == i) {
                    often.repeat(log.get(pick / log.size() % (i + 1)));
                }
            }
        }

        assertThat(Canonical.whatCounts(often.fold())).isEqualTo(Canonical.whatCounts(once.fold()));
        assertThat(often.codes()).isEqualTo(once.codes());
    }

    @Property(tries = 300)
    void every_member_is_in_favour_against_abstaining_or_not_voting(@ForAll("logs") List<Entry> log) {
        Telling telling = new Telling();
        for (Entry entry : log) {
            telling.tell(entry);
            for (Ballot.Taken ballot : telling.taken()) {
                Tally tally = ballot.votes().tally();
                assertThat(tally.yes() + tally.no() + tally.abstain() + tally.pending())
                        .isEqualTo(ballot.terms().roll().size());
            }
        }
    }

    @Property(tries = 300)
    void nothing_counts_after_the_gavel(@ForAll("logs") List<Entry> log) {
        Telling telling = new Telling();
        Map<BallotId, String> atTheGavel = new HashMap<>();
        for (Entry entry : log) {
            Effect effect = telling.tell(entry).effect();
            boolean late = entry.event() instanceof VoteCast vote && atTheGavel.containsKey(vote.ballot());
            assertThat(late && effect.changedSomething())
                    .as("%s: %s", entry, effect)
                    .isFalse();
            for (Ballot.Taken ballot : telling.taken()) {
                if (!(ballot instanceof Ballot.Open)) {
                    String choices = Canonical.choices(ballot.votes());
                    assertThat(choices).isEqualTo(atTheGavel.computeIfAbsent(ballot.id(), id -> choices));
                }
            }
        }
    }

    @Property(tries = 300)
    void a_member_has_at_most_one_vote_and_it_is_the_last_that_did_something(@ForAll("logs") List<Entry> log) {
        Telling telling = new Telling();
        Map<BallotId, Map<MemberCode, VoteCast>> effective = new HashMap<>();
        Map<VoteCast, Long> seqs = new IdentityHashMap<>();
        for (Entry entry : log) {
            Step step = telling.tell(entry);
            if (entry.event() instanceof VoteCast vote && step.effect().changedSomething()) {
                effective.computeIfAbsent(vote.ballot(), id -> new HashMap<>()).put(vote.member(), vote);
                seqs.put(vote, step.seq());
            }
        }
        for (Ballot.Taken ballot : telling.taken()) {
            Map<MemberCode, VoteCast> votes = effective.getOrDefault(ballot.id(), Map.of());
            assertThat(ballot.votes().tally().cast()).isEqualTo(votes.size());
            votes.forEach((member, vote) -> {
                int place = ballot.terms().roll().placeOf(member).orElseThrow();
                assertThat(ballot.terms().roll().barOf(member)).isNull();
                assertThat(ballot.votes().choiceAt(place)).isEqualTo(vote.choice());
                assertThat(ballot.votes().seqAt(place)).isEqualTo(seqs.get(vote));
            });
        }
    }

    @Property(tries = 300)
    void an_open_ballot_is_never_decided_and_a_decided_proposal_has_nothing_to_be_put(@ForAll("logs") List<Entry> log) {
        Telling telling = new Telling();
        for (Entry entry : log) {
            telling.tell(entry);
            Proposal proposal = telling.proposal();
            long open = proposal.ballots().stream()
                    .filter(Ballot.Open.class::isInstance)
                    .count();
            assertThat(open).isLessThanOrEqualTo(1);
            for (Ballot ballot : proposal.ballots()) {
                assertThat(ballot.verdict().outcome() == null).isEqualTo(ballot instanceof Ballot.Open);
            }
            if (proposal.decided()) {
                assertThat(proposal.openBallot().stream()).allMatch(ballot -> telling.reconsiders(ballot.subject()));
                assertThat(proposal.amendments()).noneMatch(Amendment::undecided);
                assertThat(proposal.motions()).noneMatch(motion -> motion.pending() && !telling.reconsiders(motion));
            }
        }
    }

    @Property(tries = 300)
    void what_is_decided_stays_so_until_it_is_reconsidered(@ForAll("logs") List<Entry> log) {
        Telling telling = new Telling();
        Outcome decided = null;
        long reconsidered = 0;
        for (Entry entry : log) {
            telling.tell(entry);
            Proposal proposal = telling.proposal();
            boolean again = telling.reconsidered() > reconsidered;
            assertThat(decided == null || (again ? null : decided) == proposal.outcome())
                    .as("%s after %s: %s", proposal.outcome(), decided, entry)
                    .isTrue();
            decided = proposal.decided() ? proposal.outcome() : null;
            reconsidered = telling.reconsidered();
        }
    }

    @Property(tries = 300)
    void positions_count_every_record_and_time_runs_forward(@ForAll("logs") List<Entry> log) {
        Telling telling = Telling.of(log);
        Moment before = null;
        for (int i = 0; i < telling.steps().size(); i++) {
            Step step = telling.steps().get(i);
            assertThat(step.seq()).isEqualTo(i + 1);
            assertThat(before == null || !step.at().start().isBefore(before.start()))
                    .isTrue();
            before = step.at();
        }
    }

    @Property(tries = 300)
    void what_did_nothing_changed_nothing(@ForAll("logs") List<Entry> log) {
        Telling telling = new Telling();
        for (Entry entry : log) {
            String before = Canonical.whatCounts(telling.fold());
            Effect effect = telling.tell(entry).effect();
            if (!effect.changedSomething()) {
                assertThat(Canonical.whatCounts(telling.fold()))
                        .as("%s: %s", entry, effect)
                        .isEqualTo(before);
            }
        }
    }

    /** Laws about logs in which nothing happens would hold for nothing. */
    @Property(tries = 2_000, seed = "20220302")
    @StatisticsReport(label = "effects", value = StatisticsReport.StatisticsReportMode.OFF)
    @StatisticsReport(label = "refusals", value = StatisticsReport.StatisticsReportMode.OFF)
    void the_logs_of_these_laws_hold_every_effect_and_refusal(@ForAll("logs") List<Entry> log) {
        for (Step step : Telling.of(log).steps()) {
            boolean refused = step.effect() instanceof Effect.Refused;
            Statistics.label("effects").collect(step.effect().code());
            Statistics.label("refusals").collect(refused ? ((Effect.Refused) step.effect()).reason() : "none");
        }
        for (String code : List.of("APPLIED", "REPLACED", "DUPLICATE", "REFUSED", "UNREADABLE")) {
            Statistics.label("effects").coverage(check -> check.check(code).count(times -> times > 100));
        }
        for (Refusal reason : EnumSet.complementOf(NOT_IN_THESE_LOGS)) {
            Statistics.label("refusals").coverage(check -> check.check(reason).count(times -> times > 0));
        }
    }
}

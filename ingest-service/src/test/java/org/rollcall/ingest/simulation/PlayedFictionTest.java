package org.rollcall.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rollcall.ingest.simulation.Playground.id;
import static org.rollcall.ingest.simulation.Playground.last;
import static org.rollcall.ingest.simulation.Playground.played;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.Amendment.State;
import org.rollcall.domain.amendment.PartState;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.motion.Motion;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.rule.Reason;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
class PlayedFictionTest {

    @Inject
    LogReader reader;

    private Playground plays;

    @BeforeEach
    void ready() {
        plays = new Playground(reader);
        plays.ready();
    }

    @Test
    void a_night_in_a_fictional_assembly_has_everything() {
        String id = played("tidewater-night");
        Proposal text = plays.proposal("tw-4-l-1", id);
        assertThat(text.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(text.resolution()).isEqualTo("TW/RES/4/1");
        assertThat(text.amendments())
                .extracting(Amendment::symbol, Amendment::state)
                .containsExactly(
                        tuple("TW/4/L.5", State.REJECTED),
                        tuple("TW/4/L.4", State.ADOPTED),
                        tuple("TW/4/L.3", State.NOT_PUT),
                        tuple("Oral amendment of Kelpstrand", State.REJECTED));
        assertThat(text.parts())
                .extracting(PartState::state)
                .containsExactly(PartState.State.RETAINED, PartState.State.REJECTED);
        assertThat(text.motions())
                .extracting(Motion::state)
                .containsExactly(Motion.State.NOT_CARRIED, Motion.State.CARRIED);
        assertThat(text.ballots().stream().map(ballot -> ballot.verdict().outcome()))
                .contains(Outcome.TIED);
        assertFinalVote((Ballot.Closed) last(text));
        assertThat(text.statements()).hasSize(3);
        assertThat(plays.proposal("tw-4-l-2", id).outcome()).isEqualTo(Outcome.NOT_ACTED_ON);
        assertThat(plays.meeting("tw-4-pv-7", id).statements()).hasSize(1);
    }

    private static void assertFinalVote(Ballot.Closed last) {
        assertThat(last.votes().tally()).isEqualTo(new Tally(24, 14, 7, 2));
        assertThat(last.announced().figures().differsFrom(last.votes().tally())).isTrue();
        assertThat(last.said().intended()).hasSize(1);
        assertThat(last.said().notParticipating()).containsOnlyKeys(MemberCode.of("MQY"));
        assertThat(last.votes().roll().members().stream().filter(member -> last.votes()
                        .changedAt(last.votes().roll().placeOf(member).getAsInt())))
                .extracting(MemberCode::value)
                .containsExactly("EBM", "QHV");
    }

    @Test
    void a_parliament_lacks_a_quorum_and_then_finds_a_majority_of_all_its_seats() {
        String id = played("confluence-quorum");
        Proposal first = plays.proposal("cp-12-r-3", id);
        assertThat(first.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(last(first).verdict().reason()).isEqualTo(Reason.NO_QUORUM);
        Proposal budget = plays.proposal("cp-12-r-4", id);
        assertThat(budget.amendments())
                .singleElement()
                .extracting(Amendment::state)
                .isEqualTo(State.REJECTED);
        Tally amendment =
                ((Ballot.Taken) budget.ballots().iterator().next()).votes().tally();
        assertThat(amendment.yes()).isGreaterThan(amendment.no()).isLessThan(361);
        assertThat(budget.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(((Ballot.Taken) last(budget)).votes().tally().yes()).isGreaterThan(360);
    }
}

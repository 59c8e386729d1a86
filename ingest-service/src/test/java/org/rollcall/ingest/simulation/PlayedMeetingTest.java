package org.rollcall.ingest.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.ingest.simulation.Playground.id;
import static org.rollcall.ingest.simulation.Playground.last;
import static org.rollcall.ingest.simulation.Playground.played;
import static org.rollcall.ingest.simulation.Playground.stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.amendment.Amendment;
import org.rollcall.domain.amendment.Amendment.State;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Meeting;
import org.rollcall.domain.fold.Meeting.Sitting;
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
class PlayedMeetingTest {

    @Inject
    LogReader reader;

    private Playground plays;

    @BeforeEach
    void ready() {
        plays = new Playground(reader);
        plays.ready();
    }

    @Test
    void on_24_march_2022_the_rival_text_is_not_acted_on() {
        String id = played("ga-2022-03-24");
        assertAdopted(plays.proposal("a-es-11-l-2", id), "A/RES/ES-11/2", new Tally(193, 140, 5, 38));
        Proposal rival = plays.proposal("a-es-11-l-3", id);
        assertThat(rival.outcome()).isEqualTo(Outcome.NOT_ACTED_ON);
        assertThat(rival.motions()).singleElement().extracting(Motion::state).isEqualTo(Motion.State.NOT_CARRIED);
        assertThat(last(rival).verdict().words()).startsWith("not carried, as reported: 50 of the 117");
        assertThat(rival.submission().related()).containsExactly(stream("a-es-11-l-2", id));
    }

    @Test
    void on_23_february_2023_amendments_are_put_first_and_rejected() {
        Proposal text = plays.proposal("a-es-11-l-7", played("ga-2023-02-23"));
        assertAdopted(text, "A/RES/ES-11/6", new Tally(193, 141, 7, 32));
        assertThat(text.amendments()).extracting(Amendment::state).containsOnly(State.REJECTED);
        assertThat(text.amended()).isFalse();
        var reported = last(text).said().reported();
        assertThat(reported).hasSize(3);
        assertThat(reported.getFirst().word().figures().no()).isEqualTo(6);
    }

    @Test
    void on_24_february_2025_a_text_is_adopted_as_amended_and_only_recorded_votes_bear_names() {
        String id = played("ga-2025-02-24");
        assertAdopted(plays.proposal("a-es-11-l-10", id), "A/RES/ES-11/7", new Tally(193, 93, 18, 65));
        Proposal text = plays.proposal("a-es-11-l-11", id);
        assertAdopted(text, "A/RES/ES-11/8", new Tally(193, 93, 8, 73));
        assertThat(text.amended()).isTrue();
        assertThat(text.amendments())
                .extracting(Amendment::state)
                .containsExactly(State.REJECTED, State.ADOPTED, State.ADOPTED, State.ADOPTED);
        assertThat(text.text()).hasSize(4);
        assertThat(text.ballots().stream().filter(ballot -> ballot instanceof Ballot.Taken))
                .hasSize(1);
        assertThat(((Ballot.Taken) last(text)).votes().choiceOf(MemberCode.of("USA")))
                .hasToString("ABSTAIN");
        Meeting meeting = plays.meeting("a-es-11-pv-20", id);
        assertThat(meeting.sitting()).isEqualTo(Sitting.ADJOURNED);
        assertThat(meeting.business()).hasSize(2);
        assertThat(meeting.opening().provenance().kind()).isEqualTo(Provenance.Kind.SIMULATED);
    }

    @Test
    void in_october_2023_a_majority_is_not_two_thirds() {
        Proposal text = plays.proposal("a-es-10-l-25", played("ga-2023-10-27"));
        assertThat(text.amendments())
                .singleElement()
                .extracting(Amendment::state)
                .isEqualTo(State.REJECTED);
        Ballot amendment = text.ballots().iterator().next();
        assertThat(amendment.verdict().words())
                .contains("a majority, but 88 of the 143 that voted yes or no; 96 were needed");
        assertThat(amendment.said().reported()).hasSize(1);
        assertThat(text.resolution()).isEqualTo("A/RES/ES-10/21");
    }

    @Test
    void the_council_of_2022_vetoes_decides_on_procedure_and_falls_short_of_nine() {
        Proposal vetoed = plays.proposal("s-2022-155", played("sc-2022-02-25"));
        assertThat(vetoed.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(last(vetoed).verdict().reason()).isEqualTo(Reason.VETO);
        Ballot.Taken hands = (Ballot.Taken) last(vetoed);
        assertThat(hands.terms().method()).isEqualTo(Method.HANDS);
        Proposal procedural = plays.proposal("s-res-2623", played("sc-2022-02-27"));
        assertAdopted(procedural, "S/RES/2623(2022)", new Tally(15, 11, 1, 3));
        Proposal few = plays.proposal("s-2022-231", played("sc-2022-03-23"));
        assertThat(few.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(last(few).verdict().words()).contains("2 of 9 required; no veto was cast");
        assertThat(few.sponsors()).hasSize(4);
    }

    @Test
    void the_council_of_2025_postpones_nothing_amends_nothing_and_adopts() {
        Proposal text = plays.proposal("s-res-2774", played("sc-2025-02-24"));
        assertAdopted(text, "S/RES/2774(2025)", new Tally(15, 10, 0, 5));
        assertThat(text.motions()).singleElement().extracting(Motion::state).isEqualTo(Motion.State.NOT_CARRIED);
        assertThat(text.amendments()).hasSize(5).extracting(Amendment::state).containsOnly(State.REJECTED);
        assertThat(text.ballots().stream().filter(ballot -> ballot.verdict().reason() == Reason.VETO))
                .hasSize(2);
    }

    private static void assertAdopted(Proposal proposal, String resolution, Tally tally) {
        assertThat(proposal.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(proposal.resolution()).isEqualTo(resolution);
        assertThat(((Ballot.Closed) last(proposal)).votes().tally()).isEqualTo(tally);
        assertThat(last(proposal).state()).isEqualTo("ANNOUNCED");
    }
}

package org.rollcall.domain.fold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.BallotOpened;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.ProposalEvent.ResolutionNumbered;
import org.rollcall.domain.event.ProposalEvent.VoteCast;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.roll.Votes;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.domain.story.Canonical;
import org.rollcall.domain.story.Story;
import org.rollcall.domain.wire.WireFormat;

/** The six shipped roll calls of the General Assembly, member by member: the fold comes to the official totals. */
class RecordedRollCallsTest {

    private static final Path SCENARIOS = Path.of("../ingest-service/src/main/resources/scenarios");
    private static final StreamId STREAM = StreamId.of("recorded");
    private static final BallotId BALLOT = new BallotId(STREAM, 1);

    /** As the United Nations Digital Library records them. */
    private static final String OFFICIAL = """
            es-11-1, A/RES/ES-11/1, 141,  5, 35, 12, '141 of the 146 that voted yes or no; 98 were needed'
            es-11-2, A/RES/ES-11/2, 140,  5, 38, 10, '140 of the 145 that voted yes or no; 97 were needed'
            es-11-4, A/RES/ES-11/4, 143,  5, 35, 10, '143 of the 148 that voted yes or no; 99 were needed'
            es-11-6, A/RES/ES-11/6, 141,  7, 32, 13, '141 of the 148 that voted yes or no; 99 were needed'
            es-11-7, A/RES/ES-11/7,  93, 18, 65, 17, '93 of the 111 that voted yes or no; 74 were needed'
            es-11-8, A/RES/ES-11/8,  93,  8, 73, 19, '93 of the 101 that voted yes or no; 68 were needed'
            """;

    @ParameterizedTest
    @CsvSource(textBlock = OFFICIAL)
    void the_fold_comes_to_the_official_totals(
            String scenario, String resolution, long yes, long no, long abstain, long notVoting, String words)
            throws IOException {
        Proposal proposal = fold(events(read(scenario)));
        Ballot.Taken ballot = taken(proposal);

        assertThat(ballot.votes().tally()).isEqualTo(new Tally(193, yes, no, abstain));
        assertThat(ballot.votes().tally().pending()).isEqualTo(notVoting);
        assertThat(ballot.verdict().words()).isEqualTo("adopted: " + words);
        assertThat(proposal.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(proposal.resolution()).isEqualTo(resolution);
        assertThat(ballot.openedAt()).isInstanceOf(Moment.Day.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = OFFICIAL)
    void every_member_voted_as_recorded(String scenario) throws IOException {
        JsonNode file = read(scenario);
        Votes votes = taken(fold(events(file))).votes();

        for (Choice choice : Choice.values()) {
            for (MemberCode member : codes(file, choice.name())) {
                assertThat(votes.choiceOf(member)).as("%s", member).isEqualTo(choice);
            }
        }
        for (MemberCode member : codes(file, "NOT_VOTING")) {
            assertThat(votes.choiceOf(member)).as("%s", member).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = OFFICIAL)
    void the_order_of_the_votes_does_not_matter(String scenario) throws IOException {
        List<Event> events = events(read(scenario));
        String expected = Canonical.choices(taken(fold(events)).votes());
        for (long seed = 1; seed <= 5; seed++) {
            List<Event> shuffled = new ArrayList<>(events);
            List<Event> votes = shuffled.subList(3, shuffled.size() - 2);
            Collections.shuffle(votes, new Random(seed));

            Proposal proposal = fold(shuffled);
            assertThat(Canonical.choices(taken(proposal).votes()))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(proposal.outcome()).as("seed %d", seed).isEqualTo(Outcome.ADOPTED);
        }
    }

    @Test
    void the_member_in_arrears_is_among_those_not_voting() throws IOException {
        JsonNode file = read("es-11-1");

        assertThat(codes(file, "NOT_VOTING")).contains(MemberCode.of("VEN"));
        assertThat(roll(file).barOf(MemberCode.of("VEN"))).isEqualTo("ARTICLE_19");
    }

    private static JsonNode read(String scenario) throws IOException {
        return new ObjectMapper().readTree(SCENARIOS.resolve(scenario + ".json").toFile());
    }

    private static Ballot.Taken taken(Proposal proposal) {
        return (Ballot.Taken) proposal.ballot(BALLOT).orElseThrow();
    }

    private static Proposal fold(List<Event> events) {
        StreamFold fold = new StreamFold(STREAM);
        for (int i = 0; i < events.size(); i++) {
            Envelope envelope = Story.envelope(STREAM, "c-" + i, Moment.of("2022-03-02"), events.get(i));
            Step step = fold.apply(WireFormat.read(WireFormat.write(envelope)), Story.START);
            assertThat(step.effect()).as("%s", events.get(i)).isEqualTo(Effect.APPLIED);
        }
        return (Proposal) fold.state();
    }

    /** Submitted, determined and opened; the votes; closed and numbered. */
    private static List<Event> events(JsonNode file) {
        List<Event> events = new ArrayList<>(beginning(file));
        for (Choice choice : Choice.values()) {
            for (MemberCode member : codes(file, choice.name())) {
                events.add(new VoteCast(BALLOT, member, choice, null, null));
            }
        }
        events.add(new BallotClosed(BALLOT));
        events.add(new ResolutionNumbered(file.required("resolution").textValue()));
        return events;
    }

    private static List<Event> beginning(JsonNode file) {
        assertThat(file.required("rule").textValue()).isEqualTo("two-thirds");
        MajorityRule rule = MajorityRule.twoThirds();
        Basis basis = new Basis(
                Basis.Kind.valueOf(file.required("basis").required("kind").textValue()),
                file.required("basis").required("citation").textValue());
        Provenance provenance = new Provenance(
                Provenance.Kind.IMPORTED,
                file.required("source").textValue(),
                file.required("record").textValue(),
                Provenance.RollSource.OFFICIAL,
                Provenance.Timing.INVENTED);
        return List.of(
                new ProposalSubmitted(
                        AssemblyId.of(file.required("assembly").textValue()),
                        file.required("symbol").textValue(),
                        file.required("title").textValue(),
                        file.required("kind").textValue(),
                        file.required("session").textValue(),
                        file.required("meeting").textValue(),
                        file.required("item").textValue(),
                        List.of(),
                        null,
                        provenance),
                new MajorityDetermined(rule, basis),
                new BallotOpened(
                        BALLOT,
                        Subject.whole(),
                        file.required("question").textValue(),
                        file.required("yesMeans").textValue(),
                        rule,
                        basis,
                        roll(file),
                        Method.MACHINE,
                        Visibility.PUBLIC,
                        null));
    }

    private static Roll roll(JsonNode file) {
        Set<MemberCode> members = new TreeSet<>();
        for (String group : List.of("YES", "NO", "ABSTAIN", "NOT_VOTING")) {
            members.addAll(codes(file, group));
        }
        Map<MemberCode, String> bars = new TreeMap<>();
        file.required("notEntitled")
                .properties()
                .forEach(bar ->
                        bars.put(MemberCode.of(bar.getKey()), bar.getValue().textValue()));
        return new Roll(List.copyOf(members), bars, null, null);
    }

    private static List<MemberCode> codes(JsonNode file, String group) {
        List<MemberCode> codes = new ArrayList<>();
        file.required("votes").required(group).forEach(code -> codes.add(MemberCode.of(code.textValue())));
        return codes;
    }
}

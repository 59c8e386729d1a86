package org.rollcall.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static org.rollcall.ingest.Assemblies.post;
import static org.rollcall.ingest.history.given.Importing.counts;
import static org.rollcall.ingest.history.given.Importing.ended;
import static org.rollcall.ingest.history.given.Importing.sample;
import static org.rollcall.ingest.history.given.Importing.start;
import static org.rollcall.ingest.history.given.Importing.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.history.given.SpoolFolder;
import org.rollcall.ingest.log.BulkLane;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

/** The samples of the public record go in with the totals that they state, and a second time nothing does. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
@WithTestResource(SpoolFolder.class)
class SampleFilesTest {

    @Inject
    LogReader reader;

    @Inject
    BulkLane lane;

    @BeforeEach
    void ready() {
        Assemblies.ready();
        // Of records that come with the service, too, nothing goes in a second time.
        post("/v1/imports", "{\"source\":\"shipped\"}").statusCode(oneOf(200, 201));
    }

    @Test
    void the_assembly_of_five_years_goes_in_once() throws Exception {
        String file = upload(sample("ga_2015_2019.csv.gz"));
        JsonPath first = ended(start("undl", null, file));
        assertThat(first.getString("state")).as(first.prettify()).isEqualTo("DONE");
        assertThat(first.getLong("rows")).isEqualTo(88_780);
        assertThat(first.getInt("rollCallsRead")).isEqualTo(460);
        assertThat(first.getInt("refused")).as(first.getString("problems")).isZero();
        assertThat(first.getInt("corrected")).as(first.getString("corrections")).isZero();
        assertThat(first.getInt("duplicate"))
                .as("73/187 comes with the service")
                .isPositive();
        assertThat(first.getInt("differenceCount")).isZero();
        JsonPath second = ended(start("undl", null, file));
        assertThat(counts(second)).isEqualTo(List.of(0, 460, 0, 0));
        assertThat(second.getInt("events")).isZero();
        assertThat(lane.highestUnfolded()).isBetween(1, 2_000);
        assertBallot("a-res-69-286-undl-820124", 193, 75, 16, 78, Outcome.ADOPTED);
    }

    private Ballot.Taken ballot(String stream) {
        return reader.read(StreamId.of(stream), fold -> (Ballot.Taken) ((Proposal) fold.state())
                        .ballot(new BallotId(fold.id(), 1))
                        .orElseThrow())
                .orElseThrow();
    }

    private void assertBallot(String stream, int members, int yes, int no, int abstain, Outcome outcome) {
        Ballot.Taken ballot = ballot(stream);
        assertThat(ballot.votes().tally()).as(stream).isEqualTo(new Tally(members, yes, no, abstain));
        assertThat(ballot.verdict().outcome()).as(stream).isEqualTo(outcome);
    }

    @Test
    void the_council_of_five_years_goes_in_under_its_rule() throws Exception {
        String file = upload(sample("sc_2015_2019.csv.gz"));
        JsonPath first = ended(start("undl", null, file));
        assertThat(first.getInt("refused")).as(first.getString("problems")).isZero();
        assertThat(first.getInt("rollCallsRead")).isEqualTo(308);
        assertThat(first.getInt("noticeCount")).as(first.getString("notices")).isZero();
        assertThat(counts(ended(start("undl", null, file)))).isEqualTo(List.of(0, 308, 0, 0));
        assertThat(ballot("s-res-2196-2015-undl-790772").rule().name()).isEqualTo("substantive");
    }

    @Test
    void failed_drafts_amendments_and_ties_go_in_with_what_is_known() throws Exception {
        String rollCalls = upload(sample("voeten_roll_calls_1960_1963.csv.gz"));
        String votes = upload(sample("voeten_votes_1960_1963.csv.gz"));
        JsonPath first = ended(start("voeten", null, votes, rollCalls));
        assertThat(first.getString("state")).as(first.prettify()).isEqualTo("DONE");
        assertThat(first.getInt("rollCallsRead")).isEqualTo(258);
        assertThat(first.getInt("refused")).as(first.getString("problems")).isZero();
        assertThat(first.getInt("differenceCount")).isZero();
        assertThat(counts(ended(start("voeten", null, rollCalls, votes)))).isEqualTo(List.of(0, 258, 0, 0));
        Ballot.Taken tie = ballot("r-15-1429c-voeten-669");
        assertThat(tie.votes().tally().yes())
                .isEqualTo(tie.votes().tally().no())
                .isEqualTo(40);
        assertThat(tie.verdict().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(ballot("r-15-459-voeten-627").subject().kind().name()).isEqualTo("AMENDMENT");
    }
}

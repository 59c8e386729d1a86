package org.rollcall.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.ingest.history.given.Importing.counts;
import static org.rollcall.ingest.history.given.Importing.tidewater;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.ballot.Words;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.history.given.Csv;
import org.rollcall.ingest.history.given.Csv.Vote;
import org.rollcall.ingest.history.given.SpoolFolder;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

/** A data set changes from one edition to the next: what changed is kept beside the first reading, and nothing twice. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
@WithTestResource(SpoolFolder.class)
class EditionsTest {

    @Inject
    LogReader reader;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    private <T> T of(String record, Function<Ballot.Taken, T> question) {
        return reader.read(
                        stream(record),
                        fold -> question.apply((Ballot.Taken) ((Proposal) fold.state())
                                .ballot(new BallotId(fold.id(), 1))
                                .orElseThrow()))
                .orElseThrow();
    }

    private static StreamId stream(String record) {
        return StreamId.of("tw-res-" + record + "-undl-" + record);
    }

    private long length(String record) {
        return reader.read(stream(record), StreamFold::seq).orElseThrow();
    }

    private static String edition(Vote... votes) {
        var csv = new Csv();
        for (Vote vote : votes) {
            csv.add(vote);
        }
        return csv.toString();
    }

    @Test
    void a_newer_edition_adds_what_it_reads_otherwise_and_lists_it() {
        Vote same = new Vote("7001").with("Y AMB BRH", "N CGT");
        Vote before = new Vote("7002").with("Y AMB BRH DRW", "N CGT").titled("Dues");
        Vote after = new Vote("7002").with("Y AMB DRW", "N CGT BRH", "X EBM").titled("Common dues");
        assertThat(counts(tidewater("first", edition(same, before)))).isEqualTo(List.of(2, 0, 0, 0));
        JsonPath second = tidewater("second", edition(same, after));
        assertThat(counts(second)).isEqualTo(List.of(0, 1, 1, 0));
        assertThat(second.getList("corrections.what", String.class))
                .containsExactlyInAnyOrder("choice", "choice", "title", "yes", "no", "notVoting");
        assertThat(second.getList(
                        "corrections.findAll { it.what == 'choice' }.collect { it.member + it.from + it.to }"))
                .map(Object::toString)
                .containsExactlyInAnyOrder("BRHYESNO", "EBMNOT_A_MEMBERNOT_VOTING");
        assertThat(this.<Recorded>of("7002", ballot -> Words.reading(ballot, MemberCode.of("BRH"))))
                .isEqualTo(Recorded.NO);
        assertThat(this.<Long>of("7002", ballot -> ballot.votes().tally().yes()))
                .as("the count stays the first reading")
                .isEqualTo(3);
    }

    @Test
    void the_same_edition_again_changes_nothing_also_after_another() {
        String first = edition(new Vote("7010").with("Y AMB BRH", "N CGT"));
        String second = edition(new Vote("7010").with("Y AMB", "N CGT BRH"));
        tidewater("a", first);
        tidewater("b", second);
        long length = length("7010");
        assertThat(counts(tidewater("b", second))).isEqualTo(List.of(0, 1, 0, 0));
        assertThat(length("7010")).isEqualTo(length);
        assertThat(counts(tidewater("a", first))).isEqualTo(List.of(0, 0, 1, 0));
        assertThat(this.<Recorded>of("7010", ballot -> Words.reading(ballot, MemberCode.of("BRH"))))
                .isEqualTo(Recorded.YES);
        assertThat(counts(tidewater("b", second))).isEqualTo(List.of(0, 0, 1, 0));
        assertThat(this.<Recorded>of("7010", ballot -> Words.reading(ballot, MemberCode.of("BRH"))))
                .isEqualTo(Recorded.NO);
        assertThat(counts(tidewater("b", second))).isEqualTo(List.of(0, 1, 0, 0));
    }

    @Test
    void the_same_content_spelt_otherwise_is_the_same_edition() {
        String plain = edition(new Vote("7020").with("Y AMB BRH", "N CGT"));
        tidewater("a", plain);
        String windows = "\uFEFF" + plain.replace("2.0,", "2,").replace("\n", "\r\n");
        assertThat(counts(tidewater("b", windows))).isEqualTo(List.of(0, 1, 0, 0));
    }

    @Test
    void totals_that_the_rows_do_not_have_are_kept_and_listed() {
        JsonPath report = tidewater(
                "a", edition(new Vote("7030").with("Y AMB BRH", "N CGT").claiming(3)));
        assertThat(report.getInt("differenceCount")).isOne();
        assertThat(report.getInt("differences[0].claimed.yes")).isEqualTo(3);
        assertThat(report.getInt("differences[0].counted.yes")).isEqualTo(2);
        assertThat(this.<String>of(
                        "7030",
                        ballot -> ballot.said().reported().getFirst().word().source()))
                .isEqualTo("UN Digital Library, record 7030");
    }

    @Test
    void a_record_that_is_there_under_another_symbol_is_the_same_record() {
        String first = edition(new Vote("7040").with("Y AMB BRH", "N CGT"));
        tidewater("a", first);
        String renamed = first.replace("TW/RES/7040", "TW/RES/7040/Corr.1");
        JsonPath second = tidewater("b", renamed);
        assertThat(second.getList("corrections.what", String.class)).containsExactly("resolution");
        assertThat(reader.read(StreamId.of("tw-res-7040-corr-1-undl-7040"), StreamFold::seq))
                .isEmpty();
    }
}

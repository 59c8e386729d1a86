package org.rollcall.ingest.history.append;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.ingest.history.given.Importing.ended;
import static org.rollcall.ingest.history.given.Importing.startIn;
import static org.rollcall.ingest.history.given.Importing.upload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.domain.ballot.WhatCounts;
import org.rollcall.domain.event.Envelope;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.Assemblies;
import org.rollcall.ingest.history.append.Plan.Planned;
import org.rollcall.ingest.history.format.Found;
import org.rollcall.ingest.history.format.RecordedRollCall;
import org.rollcall.ingest.history.format.UndlRollCalls;
import org.rollcall.ingest.history.given.Csv;
import org.rollcall.ingest.history.given.Csv.Vote;
import org.rollcall.ingest.history.given.SpoolFolder;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.BulkLane;
import org.rollcall.ingest.log.Followers;
import org.rollcall.ingest.log.LogReader;
import org.rollcall.testing.BrokerAndDatabase;

/** An import that breaks off anywhere and is started again ends as one that never broke off, with nothing in the log twice. */
@QuarkusTest
@WithTestResource(BrokerAndDatabase.class)
@WithTestResource(SpoolFolder.class)
class BrokenOffTest {

    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
    private static final List<String> MEMBERS =
            List.of(("AMB CGT DRW EBM FTS GUH HSD KLP LRC NWB RTH SMT UTC BRH ISW JTF OSC PLR QHV TPH WRK VSP YWB MQY")
                    .split(" "));

    @Inject
    BulkLane lane;

    @Inject
    Followers followers;

    @Inject
    LogReader reader;

    @Inject
    ImportedRecords known;

    @Inject
    AssemblyBook assemblies;

    @Inject
    DatedRules rules;

    @TempDir
    Path folder;

    @BeforeEach
    void ready() {
        Assemblies.ready();
    }

    /** So many roll calls, their votes drawn by lot. */
    private static String file(int from, int many, long seed) {
        var random = new Random(seed);
        var csv = new Csv();
        for (int record = from; record < from + many; record++) {
            var vote = new Vote(String.valueOf(record));
            MEMBERS.forEach(member -> vote.with("YNAX".charAt(random.nextInt(4)) + " " + member));
            csv.add(random.nextInt(10) == 0 ? vote.claiming(25) : vote);
        }
        return csv.toString();
    }

    private List<RecordedRollCall> recorded(String csv) throws Exception {
        Path file = Files.writeString(folder.resolve("votes.csv"), csv);
        List<RecordedRollCall> all = new ArrayList<>();
        try (UndlRollCalls rollCalls = UndlRollCalls.open(file)) {
            for (Found found = rollCalls.next(); found != null; found = rollCalls.next()) {
                all.add((RecordedRollCall) found);
            }
        }
        return all;
    }

    private Planner planner() {
        return new Planner(new Electorates(assemblies), rules, AssemblyId.of("tidewater"));
    }

    private Plan plan(RecordedRollCall recorded) {
        return planner().prepare(recorded, RecordEvents.streamOf(recorded)).plan();
    }

    /** What an undisturbed import comes to: its events folded here, without a log. */
    private String undisturbed(List<RecordedRollCall> all) {
        TreeMap<StreamId, WhatCounts> counts = new TreeMap<>();
        for (RecordedRollCall recorded : all) {
            Plan plan = plan(recorded);
            var fold = new StreamFold(plan.stream());
            plan.all().forEach(planned -> fold.apply(new Reading.Readable(envelope(recorded, plan, planned)), NOW));
            counts.put(plan.stream(), counted(fold));
        }
        return WhatCounts.hashOf(counts.values().stream());
    }

    private static Envelope envelope(RecordedRollCall recorded, Plan plan, Planned planned) {
        return new Envelope(
                planned.id(),
                "/test",
                plan.stream(),
                NOW,
                "test",
                recorded.digest(),
                new Moment.Day(recorded.day()),
                planned.event());
    }

    private static WhatCounts counted(StreamFold fold) {
        return WhatCounts.of(
                ((Proposal) fold.state()).ballot(Plan.ballot(fold.id())).orElseThrow());
    }

    private String inTheLog(List<RecordedRollCall> all) {
        TreeMap<StreamId, WhatCounts> counts = new TreeMap<>();
        for (RecordedRollCall recorded : all) {
            StreamId stream = RecordEvents.streamOf(recorded);
            counts.put(stream, reader.read(stream, BrokenOffTest::counted).orElseThrow());
        }
        return WhatCounts.hashOf(counts.values().stream());
    }

    private void assertWhole(List<RecordedRollCall> all) {
        assertThat(inTheLog(all)).isEqualTo(undisturbed(all));
        for (RecordedRollCall recorded : all) {
            assertThat(reader.read(RecordEvents.streamOf(recorded), StreamFold::seq))
                    .as("nothing of " + recorded.record() + " is in the log twice")
                    .hasValue((long) plan(recorded).size());
        }
    }

    /** Runs an import on a thread of its own that is cut off after so many acknowledgements: nothing is tidied up. */
    private void cutOff(List<RecordedRollCall> all, int after) throws Exception {
        Thread importing = Thread.ofPlatform().unstarted(() -> {
            var appender = new Appender(
                    new Ways(lane, followers, reader, known),
                    planner(),
                    new CuttingOff(after),
                    "cut off",
                    Instant.now(),
                    () -> true);
            try {
                appender.begin();
                for (RecordedRollCall recorded : all) {
                    appender.take(recorded);
                }
                appender.finish();
            } catch (InterruptedException cut) {
                Thread.currentThread().interrupt();
            }
        });
        importing.start();
        importing.join();
        all.forEach(recorded -> known.unclaim(recorded.source(), recorded.record()));
        lane.flush();
    }

    @Test
    void whatever_moment_it_breaks_off_the_rest_goes_in_and_nothing_twice() throws Exception {
        long seed = 4711;
        int sentLater = 0;
        for (int round = 0; round < 3; round++) {
            String csv = file(20_000 + 1_000 * round, 150, seed + round);
            List<RecordedRollCall> all = recorded(csv);
            cutOff(all, 5 + 29 * 10 * round);
            JsonPath report = tidewater(csv);
            assertThat(report.getInt("refused")).as(report.prettify()).isZero();
            assertThat(report.getInt("applied") + report.getInt("duplicate")).isEqualTo(150);
            sentLater += report.getInt("applied");
            assertWhole(all);
        }
        // How much is on its way when it breaks off is the broker's to say: all of it, now and then, but not each time.
        assertThat(sentLater).as("seed " + seed).isPositive();
    }

    private static JsonPath tidewater(String csv) {
        return org.rollcall.ingest.history.given.Importing.tidewater("whole", csv);
    }

    @Test
    void a_hole_in_the_votes_is_mended() throws Exception {
        String csv = file(24_000, 1, 5);
        List<RecordedRollCall> all = recorded(csv);
        Plan plan = plan(all.getFirst());
        var some = lane.stream(
                plan.stream(),
                all.getFirst().digest(),
                new Moment.Day(all.getFirst().day()),
                end -> {});
        for (int i = 0; i < plan.sizeBefore(); i += i < 2 ? 1 : 3) {
            some.append(plan.all().get(i).id(), plan.all().get(i).event());
        }
        some.endPhase();
        lane.flush();
        lane.readToEnd();
        assertThat(tidewater(csv).getInt("applied")).isOne();
        assertThat(inTheLog(all)).isEqualTo(undisturbed(all));
        assertThat(reader.read(plan.stream(), StreamFold::seq)).hasValue((long) plan.size());
    }

    /** A broker that fails can keep records and lose those before them. */
    @Test
    void what_arrived_too_early_and_was_refused_is_sent_again() throws Exception {
        String csv = file(24_500, 1, 9);
        RecordedRollCall recorded = recorded(csv).getFirst();
        Plan plan = plan(recorded);
        var disordered = lane.stream(plan.stream(), recorded.digest(), new Moment.Day(recorded.day()), end -> {});
        List<Planned> all = plan.all();
        List<Planned> early = List.of(all.get(5), all.get(6), all.get(0), all.getLast(), all.get(1), all.get(7));
        early.forEach(planned -> disordered.append(planned.id(), planned.event()));
        disordered.endPhase();
        lane.flush();
        lane.readToEnd();
        JsonPath report = tidewater(csv);
        assertThat(report.getInt("applied")).isOne();
        assertThat(report.getInt("problemCount")).as(report.prettify()).isZero();
        assertThat(inTheLog(List.of(recorded))).isEqualTo(undisturbed(List.of(recorded)));
        assertThat(reader.read(plan.stream(), fold -> ((Proposal) fold.state()).resolution()))
                .hasValue(recorded.resolution());
        assertThat(tidewater(csv).getInt("events")).isZero();
    }

    @Test
    void another_edition_finishes_what_one_began() throws Exception {
        List<RecordedRollCall> older = recorded(file(25_000, 40, 6));
        cutOff(older, 40);
        String newer = file(25_000, 40, 7);
        JsonPath report = tidewater(newer);
        assertThat(report.getInt("refused")).as(report.prettify()).isZero();
        JsonPath again = tidewater(newer);
        assertThat(again.getInt("duplicate")).as(again.prettify()).isEqualTo(40);
        assertThat(again.getInt("events")).isZero();
    }

    @Test
    void one_that_is_stopped_leaves_whole_roll_calls_and_the_next_brings_the_rest() throws Exception {
        String csv = file(26_000, 400, 8);
        String id = startIn("tidewater", "undl", null, upload("stop.csv", csv.getBytes(StandardCharsets.UTF_8)));
        given().delete("/v1/imports/" + id).then().statusCode(200);
        assertThat(ended(id).getString("state")).isIn("STOPPED", "DONE");
        tidewater(csv);
        assertWhole(recorded(csv));
    }

    /** A ledger that cuts its import off. */
    private static final class CuttingOff implements Ledger {
        private final AtomicInteger left;

        CuttingOff(int after) {
            left = new AtomicInteger(after);
        }

        @Override
        public void acknowledged(int events) {
            if (left.addAndGet(-events) < 0) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void applied(RecordedRollCall recorded, StreamId stream) {}

        @Override
        public void duplicate(RecordedRollCall recorded, StreamId stream) {}

        @Override
        public void corrected(RecordedRollCall recorded, StreamId stream) {}

        @Override
        public void correction(RecordedRollCall recorded, RecordCorrected correction) {}

        @Override
        public void refused(long line, String record, String why) {
            throw new AssertionError(record + ": " + why);
        }

        @Override
        public void refusedByLog(String record, String why) {}

        @Override
        public void notice(long line, String record, String text) {}
    }
}

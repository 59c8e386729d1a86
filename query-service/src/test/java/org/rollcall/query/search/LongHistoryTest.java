package org.rollcall.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Member;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.selection.Conditions;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.RecordedVotes;

/**
 * A history as long as that of the General Assembly: 5,500 roll calls of 193 members, on 140 distinct rolls. That it is answered
 * along indexes and in one go is seen from plans and statements; {@code -Drollcall.measure=true} prints how long each question took.
 */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class LongHistoryTest {

    private static final String HERE = "eighty-years";
    private static final int BALLOTS = 5_500;
    private static final int ROLLS = 140;

    /** Far beyond what is needed, so that a busy machine does not fail the build; a question per row would not pass. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String PROPOSALS = """
            insert into proposal (id, assembly, symbol, title, kind, session, meeting, provenance, sponsors, outcome, resolution,
                                  submitted_at, at, item)
            select 'eighty-' || i, 'eighty-years', 'E/L.' || i, 'Question ' || i % 900 || ' of ' ||
                   (array['fisheries', 'lighthouses', 'harbours', 'tides', 'pilots', 'buoys', 'dredging'])[1 + i % 7] ||
                   case when i % 2 = 0 then ' : resolution / adopted by the General Assembly' else '' end,
                   'RESOLUTION', (1 + i / 70)::text, 'E/PV.' || i / 5,
                   '{"kind": "IMPORTED", "source": "undl", "roll": "OFFICIAL", "timing": "INVENTED"}', '[]', 'ADOPTED', 'E/RES/' || i,
                   d::text, d::text, 'Item ' || i % 50
              from generate_series(1, 5500) i, lateral (select date '1946-01-01' + i * 5 as d) as days""";

    /** The roll of a ballot begins one member later than that of forty ballots before, so there are 140 of them. */
    private static final String VOTES = """
            insert into ballot (id, proposal, number, subject, question, yes_means, method, visibility, roll, state, members, yes, no,
                                abstain, outcome, verdict, opened_at, closed_at, day, at, seq, choices)
            select 'eighty-' || i || '.1', 'eighty-' || i, 1, '{"kind": "WHOLE"}', 'Adopt?', 'adopted', 'MACHINE', 'PUBLIC',
                   jsonb_build_object('members', r.members, 'notEntitled', '{}'::jsonb), 'CLOSED', 193, c.yes, c.no, c.abstain,
                   'ADOPTED', '{"outcome": "ADOPTED", "findings": [], "words": "as recorded"}', d::text, d::text, d, d::text, 1, c.letters
              from generate_series(1, 5500) i
              cross join lateral (select date '1946-01-01' + i * 5 as d) as days
              join (select g, jsonb_agg('M' || (g + n) order by n) as members
                      from generate_series(0, 139) g, generate_series(0, 192) n group by g) r on r.g = i / 40 % 140
              cross join lateral (select string_agg(l, '') as letters, count(*) filter (where l = 'Y') as yes,
                                         count(*) filter (where l = 'N') as no, count(*) filter (where l = 'A') as abstain
                                    from (select substr('YYYYYNNA.', 1 + (i * n * n + n) % 9, 1) as l
                                            from generate_series(0, 192) n) each) c""";

    @Inject
    ReadModel model;

    @Inject
    EntityManager entities;

    @BeforeAll
    static void votes() {
        List<Member> members = IntStream.range(0, ROLLS + 193)
                .mapToObj(i -> RecordedVotes.member("M" + i, new Member.Group("Coast " + i % 5, null, null)))
                .toList();
        RecordedVotes.assembly(HERE, members);
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.run(PROPOSALS)
                    .run(VOTES)
                    .run("select gin_clean_pending_list('proposal_words_idx')")
                    .run("analyze proposal")
                    .run("analyze ballot");
        }
    }

    @Test
    void a_page_is_found_along_the_days_and_words_along_their_index() {
        assertThat(plan(
                        "b.day <= :to",
                        " order by b.day desc, b.opened_at desc, b.id desc limit 51",
                        "to",
                        "2000-01-01"))
                .contains("ballot_day_id_idx")
                .doesNotContain("Seq Scan on ballot");
        assertThat(plan("p.words @@ websearch_to_tsquery('english', :q)", "", "q", "question 17 dredging"))
                .contains("proposal_words_idx");
    }

    private String plan(String condition, String order, String name, String value) {
        return model.read(cut -> {
            List<?> lines = entities.createNativeQuery("explain select b.id" + Conditions.FROM + " and "
                            + condition.replace(":" + name, name.equals("to") ? "cast(:to as date)" : ":q") + order)
                    .setParameter(name, value)
                    .getResultList();
            return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        });
    }

    @Test
    void every_question_is_answered_in_one_go() {
        List<String> questions = List.of(
                "/v1/history?assembly=eighty-years",
                "/v1/history?assembly=eighty-years&limit=500",
                "/v1/history?assembly=eighty-years&q=question%2017%20dredging",
                "/v1/history?assembly=eighty-years&symbol=e/res/4711",
                "/v1/history?assembly=eighty-years&member=M150&choice=NOT_VOTING",
                "/v1/compare?left=eighty-10.1&right=eighty-5000.1",
                "/v1/ballots/eighty-2000.1",
                "/v1/members/M150?assembly=eighty-years",
                "/v1/members/M150/votes?assembly=eighty-years",
                "/v1/members/M150/agreement?assembly=eighty-years",
                "/v1/groups?assembly=eighty-years",
                "/v1/rankings?by=divided&assembly=eighty-years",
                "/v1/rankings?by=close&assembly=eighty-years",
                "/v1/rankings?by=otherwise&rule=two-thirds&assembly=eighty-years");
        for (String question : questions) {
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                long start = System.nanoTime();
                given().urlEncodingEnabled(false)
                        .accept("application/json")
                        .get(question)
                        .then()
                        .statusCode(200);
                millis.add((System.nanoTime() - start) / 1_000_000);
            }
            if (Boolean.getBoolean("rollcall.measure")) {
                System.out.printf("%-75s %s ms%n", question, millis);
            }
            assertThat(millis.stream().sorted().skip(1).findFirst().orElseThrow())
                    .as(question)
                    .isLessThan(LONGEST.toMillis());
        }
    }

    @Test
    void everything_is_counted() {
        given().get("/v1/groups?assembly=eighty-years")
                .then()
                .body("base.ballots", equalTo(BALLOTS))
                .body("base.from", equalTo("1946-01-06"))
                .body("groups", hasSize(5));
        given().get("/v1/members/M150?assembly=eighty-years").then().body("ballots", equalTo(BALLOTS));
        List<Integer> both = given().get("/v1/members/M150/agreement?assembly=eighty-years")
                .jsonPath()
                .getList("with.both");
        assertThat(both).hasSizeGreaterThan(193);
    }
}

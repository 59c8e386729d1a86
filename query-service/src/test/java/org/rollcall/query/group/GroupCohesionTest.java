package org.rollcall.query.group;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Member;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.RecordedVotes;
import org.rollcall.query.support.RecordedVotes.Vote;

/** How united groups voted, reckoned by hand. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class GroupCohesionTest {

    @Test
    void the_index_is_one_for_all_alike_and_nothing_for_thirds() {
        assertThat(Cohesion.of(5, 0, 0)).isEqualTo(1);
        assertThat(Cohesion.of(2, 2, 2)).isEqualTo(0);
        assertThat(Cohesion.of(3, 1, 0)).isEqualTo(0.625, within(1e-12));
        assertThat(Cohesion.of(0, 1, 1)).isEqualTo(0.25);
        assertThatThrownBy(() -> Cohesion.of(0, 0, 0)).isInstanceOf(ArithmeticException.class);
    }

    /**
     * North is AAA, BBB and CCC until the end of 2000, then AAA and BBB; South is DDD and, from 2001, CCC. The first vote: North
     * Y Y N gives (2 - 1/2)/3 = 0.5; South has one vote only. The second, of 2001: North Y and not voting is one vote only; South
     * N A gives (1 - 1/2)/2 = 0.25. The third: North A A is 1, South N N is 1.
     */
    @Test
    void members_count_in_the_groups_of_the_day() {
        List<String> roll = List.of("AAA", "BBB", "CCC", "DDD");
        LocalDate last = LocalDate.parse("2000-12-31");
        RecordedVotes.assembly(
                "groups",
                List.of(
                        RecordedVotes.member("AAA", new Member.Group("North", null, null)),
                        RecordedVotes.member("BBB", new Member.Group("North", null, null)),
                        RecordedVotes.member(
                                "CCC",
                                new Member.Group("North", null, last),
                                new Member.Group("South", last.plusDays(1), null)),
                        RecordedVotes.member("DDD", new Member.Group("South", null, null)),
                        RecordedVotes.member("EEE", new Member.Group("West", null, null))));
        try (RecordedVotes votes = new RecordedVotes()) {
            votes.add(Vote.adopted("groups", "gro-1", "2000-12-31", roll, "YYNY"))
                    .add(Vote.adopted("groups", "gro-2", "2001-01-01", roll, "Y.AN"))
                    .add(Vote.adopted("groups", "gro-3", "2001-02-01", roll, "AANN"));
        }
        given().get("/v1/groups?assembly=groups")
                .then()
                .statusCode(200)
                .body("formula", containsString("Hix, Noury and Roland"))
                .body("base.ballots", equalTo(3))
                .body("groups.name", equalTo(List.of("North", "South", "West")))
                .body("groups.members", equalTo(List.of(3, 2, 0)))
                .body("groups.ballots", equalTo(List.of(2, 2, 0)))
                .body("groups[0].cohesion", equalTo(0.75f))
                .body("groups[1].cohesion", equalTo(0.625f))
                .body("groups[2].cohesion", nullValue());
        given().get("/v1/groups?assembly=nowhere").then().statusCode(404);
    }
}

package org.rollcall.query.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Visibility;
import org.rollcall.query.support.ProjectedPair;
import org.rollcall.query.support.Story;

/** A module that the page does not name is asked for only once another was read: each such step is a way to the server. */
@QuarkusTest
@QuarkusTestResource(ProjectedPair.class)
class VotePageModulesTest {

    private static final URI ENTRY = URI.create("/app/pages/ballot.js");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import) '(\\.[^']+)'");
    private static final Pattern PRELOADED = Pattern.compile("modulepreload\" href=\"(/app/[^\"]+)\"");

    @Test
    void the_page_of_a_vote_names_every_module_that_it_imports_and_no_other() {
        Story story = Story.of("modules-of-the-page").open(Visibility.PUBLIC);
        String page = given().get("/ballots/" + story.ballot()).asString();
        Set<String> named = PRELOADED
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsExactlyElementsOf(importedFromEntry());
        story.end();
    }

    private static Set<String> importedFromEntry() {
        Set<String> found = new TreeSet<>();
        Deque<URI> unread = new ArrayDeque<>(Set.of(ENTRY));
        while (!unread.isEmpty()) {
            URI module = unread.pop();
            String script = given().get(module).then().statusCode(200).extract().asString();
            IMPORTED.matcher(script)
                    .results()
                    .map(match -> module.resolve(match.group(1)))
                    .filter(imported -> found.add(imported.getPath()))
                    .forEach(unread::push);
        }
        return found;
    }
}

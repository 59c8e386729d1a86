package org.rollcall.query.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Pattern BARE = Pattern.compile("(?:from|import) '([\\w@][^']*)'");
    private static final Pattern MAPPED = Pattern.compile("\"([\\w@/-]+)\": ?\"(/[^\"]+)\"");
    private static final Pattern ENTRIES = Pattern.compile("<script type=\"module\" src=\"(/app/[^\"]+)\"");
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
        assertThat(named.remove("/app/words/en.js"))
                .as("the catalogue of the page's language")
                .isTrue();
        assertThat(named).containsExactlyElementsOf(importedFrom(ENTRY));
        story.end();
    }

    @Test
    void every_module_that_a_page_imports_and_every_address_of_its_import_map_is_there() {
        Story story = Story.of("modules-of-all-pages").open(Visibility.PUBLIC);
        for (String path : List.of(
                "/",
                "/history",
                "/compare",
                "/ballots/" + story.ballot(),
                "/ballots/" + story.ballot() + "/board",
                "/embed/ballots/" + story.ballot(),
                "/proposals/modules-of-all-pages")) {
            String page = given().get(path).then().statusCode(200).extract().asString();
            Map<String, String> map = new HashMap<>();
            MAPPED.matcher(page).results().forEach(match -> map.put(match.group(1), match.group(2)));
            assertThat(map).as(path).containsKeys("lit", "catalogue");
            map.values().stream().filter(address -> !address.endsWith("/")).forEach(VotePageModulesTest::isThere);
            ENTRIES.matcher(page)
                    .results()
                    .flatMap(match -> importedFrom(URI.create(match.group(1))).stream())
                    .map(VotePageModulesTest::bareImportsOf)
                    .flatMap(Set::stream)
                    .distinct()
                    .map(bare -> resolved(bare, map))
                    .forEach(VotePageModulesTest::isThere);
        }
        story.end();
    }

    private static void isThere(String address) {
        assertThat(given().get(address).statusCode()).as(address).isEqualTo(200);
    }

    private static Set<String> bareImportsOf(String module) {
        return BARE.matcher(given().get(module).asString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** As browsers do: the whole name, or else the longest entry with a slash that it begins with. */
    private static String resolved(String bare, Map<String, String> map) {
        if (map.containsKey(bare)) {
            return map.get(bare);
        }
        String folder = map.keySet().stream()
                .filter(name -> name.endsWith("/") && bare.startsWith(name))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("the import map has nothing for " + bare));
        return map.get(folder) + bare.substring(folder.length());
    }

    private static Set<String> importedFrom(URI entry) {
        Set<String> found = new TreeSet<>();
        Deque<URI> unread = new ArrayDeque<>(Set.of(entry));
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

package org.rollcall.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A term that one language lacks shows its key to the readers of that language, and to nobody who tests in another. */
class CatalogueTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");
    private static final Pattern SAID = Pattern.compile("say\\((?:\\w+ \\? )?'([\\w. ]+[\\w])'");

    /** The plural forms that each language has (CLDR). */
    private static final Map<Language, Set<String>> FORMS = Map.of(
            Language.AR, Set.of("zero", "one", "two", "few", "many", "other"),
            Language.ZH, Set.of("other"),
            Language.EN, Set.of("one", "other"),
            Language.FR, Set.of("one", "many", "other"),
            Language.RU, Set.of("one", "few", "many", "other"),
            Language.ES, Set.of("one", "many", "other"));

    private final Catalogue english = Catalogue.of(Language.EN);

    @ParameterizedTest
    @EnumSource
    void every_language_has_the_same_terms(Language language) {
        assertThat(Catalogue.of(language).terms())
                .containsOnlyKeys(english.terms().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void no_term_is_empty(Language language) {
        Catalogue.of(language)
                .terms()
                .forEach((key, term) ->
                        assertThat(texts(term)).as(key).isNotEmpty().noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_has_the_gaps_of_the_english_one(Language language) {
        Catalogue.of(language).terms().forEach((key, term) -> {
            if (term instanceof String text) {
                assertThat(gaps(text)).as(key).isEqualTo(gaps(english.say(key)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_number_has_its_noun_in_every_form_of_the_language(Language language) {
        Catalogue.of(language).terms().forEach((key, term) -> {
            if (term instanceof Map<?, ?> forms) {
                assertThat(forms.keySet()).as(key).isEqualTo(FORMS.get(language));
            }
        });
    }

    @Test
    void what_pages_say_is_in_the_catalogue() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            files.filter(file -> file.toString().matches(".*/(app/(lib|components)/.*\\.js|templates/.*\\.html)"))
                    .forEach(file -> said.addAll(keysIn(file)));
        }
        assertThat(said).hasSizeGreaterThan(200);
        assertThat(english.terms().keySet()).containsAll(said);
    }

    private static List<String> keysIn(Path file) {
        try {
            return SAID.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> texts(Object term) {
        return term instanceof Map<?, ?> forms
                ? forms.values().stream().map(String.class::cast).toList()
                : List.of((String) term);
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}

package org.rollcall.query.language;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language of the page that is asked for, with its words: the one that the address names ({@code ?lang=ar}), or that was
 * chosen before, or the first of the browser's that there is; else English.
 *
 * <p>The choice is kept in a cookie and not in the browser's storage, so that the first answer of the server is in it already:
 * no page turns around after it was drawn (decision 40).
 */
@RequestScoped
@Named("page")
public class PageLanguage {

    private static final String COOKIE = "rollcall-language";
    /** Pages for those who run a vote are written in English only; half of each in another language would help nobody. */
    private static final Pattern IN_ENGLISH = Pattern.compile("/(control|vote|ops)(/.*)?");

    private static final Map<Language, Catalogue> CATALOGUES = catalogues();

    @Inject
    RoutingContext asked;

    private Language language = Language.EN;

    @PostConstruct
    void choose() {
        if (IN_ENGLISH.matcher(asked.normalizedPath()).matches()) {
            return;
        }
        language = Language.of(asked.request().getParam("lang"))
                .or(this::kept)
                .or(this::accepted)
                .orElse(Language.EN);
    }

    private Optional<Language> kept() {
        return Optional.ofNullable(asked.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private Optional<Language> accepted() {
        return asked.acceptableLanguages().stream()
                .map(header -> Language.of(header.tag()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Its tag, for {@code lang}. */
    public String tag() {
        return language.tag();
    }

    /** For {@code dir}. */
    public String direction() {
        return language.direction();
    }

    /** The words under a key. */
    public String say(String key) {
        return CATALOGUES.get(language).say(key);
    }

    /** The words under a key with one gap filled. */
    public String say(String key, String gap, Object value) {
        return CATALOGUES.get(language).say(key, gap, value);
    }

    /** The term for one of a kind of thing, such as a state. */
    public String term(String kind, Object one) {
        return say(kind + "." + one);
    }

    /** All that can be chosen. */
    public List<Language> getAll() {
        return List.of(Language.values());
    }

    /** The language itself. */
    public Language language() {
        return language;
    }

    private static Map<Language, Catalogue> catalogues() {
        Map<Language, Catalogue> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, Catalogue.of(language));
        }
        return all;
    }
}

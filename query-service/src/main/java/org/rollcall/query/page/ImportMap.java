package org.rollcall.query.page;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.rollcall.query.language.Language;
import org.rollcall.query.language.PageLanguage;

/**
 * Where the libraries are: one import map for every page. Each address carries its version; {@code catalogue} is the words of the page's
 * language, and of no other. It is the only script that stands inside a page, so its hash is the only exception that pages make.
 */
@Named("importMap")
@ApplicationScoped
public class ImportMap {

    private static final String[][] LIBRARIES = {
        {"lit", "/_static/lit/3.3.3/index.js"},
        {"lit/", "/_static/lit/3.3.3/"},
        {"lit-html", "/_static/lit-html/3.3.3/lit-html.js"},
        {"lit-html/", "/_static/lit-html/3.3.3/"},
        {"lit-element", "/_static/lit-element/4.2.2/index.js"},
        {"lit-element/", "/_static/lit-element/4.2.2/"},
        {"@lit/reactive-element", "/_static/reactive-element/2.1.2/reactive-element.js"},
        {"@lit/reactive-element/", "/_static/reactive-element/2.1.2/"}
    };

    @Inject
    PageLanguage page;

    /** Of the page that is being written. */
    public String getText() {
        return text(page.tag());
    }

    static String text(String tag) {
        JsonObject imports = new JsonObject().put("catalogue", "/app/words/" + tag + ".js");
        for (String[] library : LIBRARIES) {
            imports.put(library[0], library[1]);
        }
        return new JsonObject().put("imports", imports).encode();
    }

    /** The hashes of all of them, as a policy names them. */
    static String hashes() {
        return Arrays.stream(Language.values())
                .map(language -> "'sha256-" + hash(text(language.tag())) + "'")
                .collect(Collectors.joining(" "));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

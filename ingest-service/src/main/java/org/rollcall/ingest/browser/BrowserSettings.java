package org.rollcall.ingest.browser;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which web pages may send commands. */
@ConfigMapping(prefix = "rollcall.ingest.browser")
public interface BrowserSettings {

    /**
     * Origins of the pages that may, each written whole: {@code http://127.0.0.1:8080}. None unless said: then a page can only
     * be this service's own. There is no wildcard.
     */
    Optional<List<String>> origins();

    /** Names, without a port, under which this service is reached beside {@code localhost} and its numeric addresses. */
    Optional<List<String>> hosts();

    /** Where this service listens. On the loopback a request under another name than those is refused. */
    @WithDefault("${quarkus.http.host}")
    String listensOn();
}

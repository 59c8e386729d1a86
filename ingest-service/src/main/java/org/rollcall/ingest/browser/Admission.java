package org.rollcall.ingest.browser;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which requests a browser may bring here. Until there are roles a command needs no password, so whatever page somebody has
 * open could otherwise close a vote on this machine: a form or a script needs no permission to <em>send</em>.
 *
 * <pre>
 *   Host not ours, listening on the loopback ──▶ ELSEWHERE   a name that was pointed at this machine
 *   no Origin, or our own page ────────────────▶ OPEN        not sent by a foreign page
 *   Origin on the list ────────────────────────▶ SHARED      may send, and may read the answer
 *   other Origin, only asks ───────────────────▶ OPEN        answered; the browser keeps the answer from the page
 *   other Origin, would change something ──────▶ FOREIGN     refused before anything is read
 * </pre>
 */
final class Admission {

    /** What becomes of a request. */
    enum Ruling {
        OPEN,
        SHARED,
        FOREIGN,
        ELSEWHERE
    }

    /**
     * What is looked at.
     *
     * @param host and
     * @param origin {@code null} where it was not sent
     */
    record Asked(String method, String host, String origin) {

        /** Asking changes nothing here: no GET of this service does. A preflight asks for what follows it. */
        boolean onlyAsks() {
            return method.equals("GET") || method.equals("HEAD");
        }
    }

    private final Set<String> origins;
    private final HostNames names;
    private final boolean onLoopback;

    /**
     * Settings as they are written.
     *
     * @throws org.rollcall.domain.InvalidValue for an origin that is none
     */
    Admission(List<String> origins, List<String> hosts, String listensOn) {
        List<Origin> pages = origins.stream().map(Origin::of).toList();
        this.origins = pages.stream().map(Origin::text).collect(Collectors.toUnmodifiableSet());
        this.names = new HostNames(
                hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
        this.onLoopback =
                listensOn.startsWith("127.") || Set.of("localhost", "::1").contains(listensOn);
    }

    Ruling of(Asked asked) {
        boolean ours = asked.host() == null || names.trusts(asked.host());
        if (onLoopback && !ours) {
            return Ruling.ELSEWHERE;
        }
        if (asked.origin() == null || (ours && ownPage(asked))) {
            return Ruling.OPEN;
        }
        if (origins.contains(asked.origin())) {
            return Ruling.SHARED;
        }
        return asked.onlyAsks() ? Ruling.OPEN : Ruling.FOREIGN;
    }

    /** Behind something that ends TLS the scheme differs; the host does not. */
    private static boolean ownPage(Asked asked) {
        return asked.host() != null
                && Stream.of("http://", "https://")
                        .anyMatch(scheme -> asked.origin().equals(scheme + asked.host()));
    }
}

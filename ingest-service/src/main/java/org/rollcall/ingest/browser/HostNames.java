package org.rollcall.ingest.browser;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names under which a service can be reached that no stranger can take. A page from elsewhere may let its own name point at this
 * machine once it was loaded (DNS rebinding), and is then asked for under that name; a numeric address and {@code localhost} cannot
 * be pointed anywhere.
 */
final class HostNames {

    private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final Set<String> named;

    HostNames(Set<String> named) {
        this.named = Set.copyOf(named);
    }

    /** @param host a {@code Host} header, with or without a port */
    boolean trusts(String host) {
        String name = PORT.matcher(host).replaceFirst("").toLowerCase(java.util.Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || NUMERIC.matcher(name).matches()
                || named.contains(name);
    }
}

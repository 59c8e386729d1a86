package org.rollcall.local.service;

/** How to reach, from this machine, what listens on an address. */
public final class Loopback {
    private Loopback() {}

    /** True when only this machine reaches it. */
    public static boolean isLocal(String host) {
        return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
    }

    /** Listening on every address includes the loopback; any other address is itself. IPv6 gets its brackets. */
    public static String reach(String host) {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}

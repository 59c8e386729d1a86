package org.rollcall.system.fault.proxy;

/** Looks for one kind of request in what a client sends over one connection, from its first byte on. */
@FunctionalInterface
public interface Spotter {

    /** Whether the request begins or ends in these bytes, the next of the connection. */
    boolean sees(byte[] bytes, int length);

    /** Sees nothing. */
    static Spotter blind() {
        return (bytes, length) -> false;
    }
}

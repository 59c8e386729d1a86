package org.rollcall.system.fault.proxy;

/** Spots Kafka's Produce requests: each request is its length in four bytes, then its kind in two, which for Produce is 0. */
public final class ProduceSpotter implements Spotter {

    private static final int HEADER = 6;
    private static final int KIND_BYTES = 2;

    private final byte[] header = new byte[HEADER];
    private int known;
    private long left;

    @Override
    public boolean sees(byte[] bytes, int length) {
        boolean seen = false;
        for (int i = 0; i < length; i++) {
            if (left > 0) {
                int skipped = (int) Math.min(left, length - i);
                left -= skipped;
                i += skipped - 1;
            } else {
                header[known++] = bytes[i];
                seen |= known == HEADER && begins();
            }
        }
        return seen;
    }

    /** Whether the request whose header is complete is one; what follows of it is skipped. */
    private boolean begins() {
        known = 0;
        left = (((header[0] & 0xffL) << 24) | (header[1] & 0xff) << 16 | (header[2] & 0xff) << 8 | header[3] & 0xff)
                - KIND_BYTES;
        return header[4] == 0 && header[5] == 0;
    }
}

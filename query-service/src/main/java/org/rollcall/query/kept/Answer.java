package org.rollcall.query.kept;

/**
 * A document that was read and written once.
 *
 * @param sight what was committed when it was read, as {@link org.rollcall.query.reading.ReadModel#sight}
 * @param json nobody's to change
 * @param tag its version, which was read in the same transaction; {@code null} where it has none
 * @param head how far its stream was projected; 0 where it is of no stream
 * @param lasting whether it stays right for ever
 * @param next the cursor of the page behind it, or {@code null}
 */
public record Answer(String sight, byte[] json, String tag, long head, boolean lasting, String next) {

    /** Beside its bytes. */
    private static final int OVERHEAD = 300;

    int bytes() {
        return json.length + OVERHEAD;
    }

    /** Whether a reader that has the version of that tag has this one. */
    public boolean isSeen(String seen) {
        return tag != null && tag.equals(seen);
    }
}

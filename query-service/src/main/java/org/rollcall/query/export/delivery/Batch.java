package org.rollcall.query.export.delivery;

import java.util.List;

/**
 * The lines of one page.
 *
 * @param lines may be none, though more follow
 * @param next the place behind the last of them, or {@code null} at the end
 */
public record Batch<P, L>(List<L> lines, P next) {

    /** Everything there is. */
    public static <P, L> Batch<P, L> whole(List<L> lines) {
        return new Batch<>(lines, null);
    }
}

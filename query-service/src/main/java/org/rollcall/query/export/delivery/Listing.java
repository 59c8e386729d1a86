package org.rollcall.query.export.delivery;

import java.util.List;
import java.util.function.Function;

/**
 * What a download lists.
 *
 * @param name of its file, without the suffix
 * @param columns of the table
 * @param cells a line's, in the order of the columns
 * @param open what stands before the lines in the JSON document
 * @param shut what stands behind them
 */
public record Listing<L>(String name, List<String> columns, Function<L, List<?>> cells, String open, String shut) {

    /** One whose JSON document is an array. */
    public static <L> Listing<L> array(String name, List<String> columns, Function<L, List<?>> cells) {
        return new Listing<>(name, columns, cells, "[", "]");
    }

    /** One whose JSON document is a page of a list, which has no next one. */
    public static <L> Listing<L> list(String name, String member, List<String> columns, Function<L, List<?>> cells) {
        return new Listing<>(name, columns, cells, "{\"" + member + "\":[", "],\"next\":null}");
    }

    /** One that has no table. */
    public static <L> Listing<L> ofDocuments(String name) {
        return array(name, List.of(), line -> List.of());
    }
}

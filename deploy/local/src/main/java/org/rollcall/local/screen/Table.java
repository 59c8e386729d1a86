package org.rollcall.local.screen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under named columns, written in any {@link Format}. */
public final class Table {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** One value a column; null is "nothing". */
    public Table row(Object... values) {
        rows.add(Arrays.asList(values));
        return this;
    }

    public String as(Format format) {
        return switch (format) {
            case TABLE -> table();
            case JSON -> json().toPrettyString();
            case CSV -> csv();
        };
    }

    public ArrayNode json() {
        ArrayNode all = JSON.createArrayNode();
        for (List<Object> row : rows) {
            ObjectNode one = all.addObject();
            for (int column = 0; column < columns.size(); column++) {
                one.set(columns.get(column), JSON.valueToTree(row.get(column)));
            }
        }
        return all;
    }

    private String csv() {
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        rows.forEach(row -> lines.add(row.stream().map(Table::quoted).collect(Collectors.joining(","))));
        return String.join("\n", lines);
    }

    private static String quoted(Object value) {
        String text = text(value);
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String table() {
        List<String> lines = new ArrayList<>(List.of(padded(new ArrayList<>(columns))));
        rows.forEach(row -> lines.add(padded(row)));
        return String.join("\n", lines);
    }

    private String padded(List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> ("%-" + width(column) + "s").formatted(text(row.get(column))))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private int width(int column) {
        int widest = rows.stream()
                .mapToInt(row -> text(row.get(column)).length())
                .max()
                .orElse(0);
        return Math.max(1, Math.max(widest, columns.get(column).length()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}

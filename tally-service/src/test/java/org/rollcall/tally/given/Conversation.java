package org.rollcall.tally.given;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is said on one connection to PostgreSQL, as far as it tells which statements were executed: Parse names a statement, Bind a
 * portal of it, Execute runs that, Query runs a text; CommandComplete answers them in their order.
 */
final class Conversation {

    private final Consumer<Executions> committed;
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private final Deque<String> unanswered = new ArrayDeque<>();
    private List<Executed> transaction = new ArrayList<>();

    Conversation(Consumer<Executions> committed) {
        this.committed = committed;
    }

    synchronized void said(char type, byte[] body) {
        ByteBuffer words = ByteBuffer.wrap(body);
        switch (type) {
            case 'P' -> statements.put(word(words), word(words));
            case 'B' -> portals.put(word(words), statements.get(word(words)));
            case 'E' -> unanswered.add(portals.get(word(words)));
            case 'Q' -> unanswered.add(word(words));
            default -> {
                // Nothing that runs.
            }
        }
    }

    synchronized void answered(char type, byte[] body) {
        switch (type) {
            case 'C', 's' -> executed(Executed.of(unanswered.remove(), type == 's' ? "" : word(ByteBuffer.wrap(body))));
            // What was sent after a mistake is not executed.
            case 'E' -> unanswered.clear();
            default -> {
                // Rows, and words about them.
            }
        }
    }

    private void executed(Executed statement) {
        if (statement.sql().startsWith("BEGIN")) {
            transaction = new ArrayList<>();
        }
        transaction.add(statement);
        if (statement.sql().startsWith("COMMIT")) {
            committed.accept(new Executions(List.copyOf(transaction)));
        }
    }

    /** Up to the next zero byte. */
    private static String word(ByteBuffer words) {
        int begin = words.position();
        while (words.get() != 0) {
            // The zero ends it.
        }
        return new String(words.array(), begin, words.position() - 1 - begin, StandardCharsets.UTF_8);
    }
}

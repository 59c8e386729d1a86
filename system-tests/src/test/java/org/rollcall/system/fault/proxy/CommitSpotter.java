package org.rollcall.system.fault.proxy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spots a COMMIT among PostgreSQL's messages. The driver sends the word once a connection, under a name of its choice, and then
 * only names it.
 */
public final class CommitSpotter implements Spotter {

    private static final Pattern PREPARED = Pattern.compile("(S_\\d+)?\0COMMIT\0");

    private final Set<String> bound = new HashSet<>();

    @Override
    public boolean sees(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        boolean seen = bound.stream().anyMatch(text::contains);
        for (Matcher word = PREPARED.matcher(text); word.find(); seen = true) {
            if (word.group(1) != null) {
                // Bind is the name of a portal, which is empty, and that of the statement.
                bound.add("\0" + word.group(1) + "\0");
            }
        }
        return seen;
    }
}

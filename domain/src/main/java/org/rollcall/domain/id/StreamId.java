package org.rollcall.domain.id;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rollcall.domain.InvalidValue;

/**
 * The name of a stream of events that have a total order, and the key of its records in the log: a proposal
 * ({@code a-es-11-l-1}), an assembly ({@code assembly:unga}) or a meeting ({@code meeting:a-es-11-pv-5}).
 */
public record StreamId(String value) implements Comparable<StreamId> {

    private static final int LONGEST = 200;
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    /** What a stream tells of. */
    public enum Kind {
        PROPOSAL,
        ASSEMBLY,
        MEETING
    }

    public StreamId {
        if (value == null || !isName(value, value.startsWith("assembly:") ? 9 : value.startsWith("meeting:") ? 8 : 0)) {
            throw new InvalidValue(
                    "stream",
                    "must be lower-case letters, digits and hyphens such as a-es-11-l-1, not '" + value + "'");
        }
    }

    /** Lower-case letters, digits and hyphens from there on, no hyphen first or last. By hand: it is asked thrice a record. */
    private static boolean isName(String value, int from) {
        int length = value.length() - from;
        if (length < 1 || length > LONGEST || value.charAt(from) == '-' || value.charAt(value.length() - 1) == '-') {
            return false;
        }
        for (int i = from; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (!(letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '-')) {
                return false;
            }
        }
        return true;
    }

    public static StreamId of(String value) {
        return new StreamId(value);
    }

    /** The stream of a document by its symbol: {@code A/ES-11/L.1} becomes {@code a-es-11-l-1}. */
    public static StreamId ofSymbol(String symbol) {
        String plain = Normalizer.normalize(InvalidValue.required("symbol", symbol), Normalizer.Form.NFKD);
        String slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = slug.replaceAll("^-|-$", "");
        if (trimmed.isEmpty()) {
            throw new InvalidValue("symbol", "needs at least one letter or digit, as in A/ES-11/L.1");
        }
        return new StreamId(trimmed);
    }

    public static StreamId ofAssembly(AssemblyId assembly) {
        return new StreamId("assembly:" + assembly.value());
    }

    /** The stream of a meeting by the symbol of its record: {@code A/ES-11/PV.20} becomes {@code meeting:a-es-11-pv-20}. */
    public static StreamId ofMeeting(String symbol) {
        return new StreamId("meeting:" + ofSymbol(symbol).value());
    }

    /** This stream's name with a suffix: {@code -sim-k3x9}, {@code -undl-3959039}. */
    public StreamId with(String suffix) {
        return new StreamId(value + "-" + suffix);
    }

    public Kind kind() {
        if (value.startsWith("assembly:")) {
            return Kind.ASSEMBLY;
        }
        return value.startsWith("meeting:") ? Kind.MEETING : Kind.PROPOSAL;
    }

    @Override
    public int compareTo(StreamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

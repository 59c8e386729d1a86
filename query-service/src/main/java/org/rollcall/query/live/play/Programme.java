package org.rollcall.query.live.play;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.BallotId;

/**
 * The ballots of a meeting or a session in the order in which they are replayed: by the time of their opening, and those of a
 * day of which no time is known by their document's number.
 *
 * @param word changes with the ballots, so that nobody resumes in another programme
 */
record Programme(String log, List<BallotId> ballots, String word) {

    private static final int BASE = 36;

    /** A ballot that was found. */
    record Item(String ballot, String openedAt) {

        private BallotId id() {
            return BallotId.of(ballot);
        }
    }

    /** Numbers within names count as numbers: L.9 is before L.10. */
    private static final Comparator<Item> IN_ORDER = Comparator.comparing(
                    (Item item) -> Moment.of(item.openedAt()).start())
            .thenComparing(item -> spaced(item.ballot()));

    static Programme of(String log, List<Item> found) {
        List<BallotId> ballots = found.stream().sorted(IN_ORDER).map(Item::id).toList();
        return new Programme(log, ballots, Integer.toUnsignedString(ballots.hashCode(), BASE));
    }

    private static String spaced(String name) {
        StringBuilder spaced = new StringBuilder();
        for (String part : name.split("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])")) {
            boolean number = Character.isDigit(part.charAt(0));
            spaced.append(number ? "%020d".formatted(new BigInteger(part)) : part);
        }
        return spaced.toString();
    }

    int size() {
        return ballots.size();
    }

    /** A position in it: behind a moment of the ballot at that place. */
    String position(int place, long seq) {
        return log + "-" + word + "." + Integer.toString(place, BASE) + "." + Long.toString(seq, BASE);
    }

    /** Where somebody left off. */
    record Place(int place, long seq) {}

    /** Reads such a position's last word; {@code null} for one of another programme. */
    Place place(String position) {
        String[] parts = position.split("\\.");
        try {
            int place = parts.length == 3 && parts[0].equals(word) ? Integer.parseInt(parts[1], BASE) : -1;
            return place >= 0 && place < size() ? new Place(place, Long.parseLong(parts[2], BASE)) : null;
        } catch (NumberFormatException notAPlace) {
            return null;
        }
    }
}

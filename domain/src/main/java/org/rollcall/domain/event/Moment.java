package org.rollcall.domain.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rollcall.domain.InvalidValue;

/**
 * When something happened, as exactly as it was recorded: a day or an instant. A time of day is never made up for a vote of
 * which only the day is known.
 */
public sealed interface Moment {

    /** Only the day was recorded. */
    record Day(LocalDate date) implements Moment {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** The instant was recorded. */
    record At(Instant instant) implements Moment {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** Reads {@code 2022-03-02} or {@code 2022-03-02T17:04:05Z}. */
    static Moment of(String iso) {
        try {
            Moment moment = iso.length() == 10 ? new Day(LocalDate.parse(iso)) : new At(Instant.parse(iso));
            checkYear("occurredAt", moment.day());
            return moment;
        } catch (DateTimeException notIso) {
            throw new InvalidValue(
                    "occurredAt", "must be a day such as 2022-03-02 or an instant such as 2022-03-02T17:04:05Z");
        }
    }

    /** Refuses a day whose year does not have four digits: the database's calendar is shorter than Java's. */
    static void checkYear(String field, LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new InvalidValue(field, "must be a day of the years 0001 to 9999");
        }
    }

    /** For comparing only: a day counts as its first instant in UTC. */
    default Instant start() {
        return switch (this) {
            case Day day -> day.date().atStartOfDay(ZoneOffset.UTC).toInstant();
            case At at -> at.instant();
        };
    }

    default LocalDate day() {
        return switch (this) {
            case Day day -> day.date();
            case At at -> at.instant().atZone(ZoneOffset.UTC).toLocalDate();
        };
    }

    /** The later of the two, this one where they are equal: what makes time run forward along a stream. */
    default Moment orLater(Moment other) {
        return other != null && other.start().isAfter(start()) ? other : this;
    }
}

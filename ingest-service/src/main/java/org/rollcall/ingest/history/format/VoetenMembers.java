package org.rollcall.ingest.history.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.id.MemberCode;

/**
 * The members behind the numbers of Erik Voeten's set (Correlates of War numbers, with his own for two). Where a seat went from
 * one state to another, or the code changed, it depends on the day: 365 is the Soviet Union, then the Russian Federation; China's
 * seat is 713's until 25 October 1971 and 710's from then on. The table is {@code history/voeten-members.csv}.
 */
final class VoetenMembers {

    private static final String TABLE = "/history/voeten-members.csv";

    private final Map<Integer, List<Term>> byNumber = new HashMap<>();

    /** From one day to another; either may be {@code null}. */
    private record Term(LocalDate from, LocalDate to, MemberCode member) {
        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    VoetenMembers() {
        try (var in = VoetenMembers.class.getResourceAsStream(TABLE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        byNumber.computeIfAbsent(Integer.valueOf(cells[0]), fresh -> new ArrayList<>(1))
                .add(new Term(day(cells[1]), day(cells[2]), MemberCode.of(cells[3])));
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /** The member of that number on that day, or {@code null} where none is known. */
    MemberCode member(long number, LocalDate day) {
        return byNumber.getOrDefault((int) number, List.of()).stream()
                .filter(term -> term.holds(day))
                .map(Term::member)
                .findFirst()
                .orElse(null);
    }
}

package org.rollcall.ingest.history.append;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.domain.event.Basis;
import org.rollcall.domain.id.AssemblyId;

/**
 * Which majority decided which recorded vote, where that is known: no data set says it. The table is {@code
 * history/majorities.csv}; each row is dated and names its source, and the first that fits a vote counts.
 */
@ApplicationScoped
public class DatedRules {

    private static final String TABLE = "/history/majorities.csv";

    private final List<DatedRule> rules;

    /** A majority of an assembly's rule book, and on what grounds it was the one. */
    public record Named(String rule, Basis basis) {}

    private record DatedRule(AssemblyId assembly, LocalDate from, LocalDate to, Pattern symbol, Named named) {
        boolean fits(AssemblyId of, LocalDate day, String name) {
            return assembly.equals(of)
                    && !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && symbol.matcher(name).matches();
        }
    }

    DatedRules() {
        try (var in = DatedRules.class.getResourceAsStream(TABLE);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rules = rows.stream().map(DatedRules::rule).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DatedRule rule(NamedCsvRecord row) {
        String to = row.getField("to");
        return new DatedRule(
                AssemblyId.of(row.getField("assembly")),
                LocalDate.parse(row.getField("from")),
                to.isEmpty() ? null : LocalDate.parse(to),
                Pattern.compile(Pattern.quote(row.getField("symbol")).replace("*", "\\E.*\\Q")),
                new Named(
                        row.getField("rule"),
                        new Basis(Basis.Kind.valueOf(row.getField("basis")), row.getField("words"))));
    }

    /** @param symbol of the adopted text, or of the draft where none was adopted */
    public Optional<Named> of(AssemblyId assembly, LocalDate day, String symbol) {
        return rules.stream()
                .filter(rule -> rule.fits(assembly, day, symbol))
                .map(DatedRule::named)
                .findFirst();
    }
}

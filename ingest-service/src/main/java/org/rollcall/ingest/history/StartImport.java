package org.rollcall.ingest.history;

import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;

/**
 * Import roll calls: those that come with the service, or those of files that were uploaded before.
 *
 * @param source {@code shipped}: the official roll calls that come with the service; then nothing else is given
 * @param format {@code undl}, the UN Digital Library's table, or {@code voeten}, Erik Voeten's two files
 * @param files digests of the files, as their upload answered
 * @param assembly of all of them, or {@code null} where each symbol says it
 * @param edition what this edition of the data set is called, or {@code null} for a name made from its bytes
 */
public record StartImport(String source, String format, List<String> files, String assembly, String edition) {

    /** The data sets that are read. */
    enum Format {
        UNDL,
        VOETEN;

        static Format named(String name) {
            for (Format format : values()) {
                if (format.word().equals(name)) {
                    return format;
                }
            }
            throw new InvalidValue(
                    "format",
                    "must be 'undl' (the UN Digital Library's table) or 'voeten' (Erik Voeten's two files), not "
                            + (name == null ? "missing" : "'" + name + "'"));
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        int files() {
            return this == UNDL ? 1 : 2;
        }
    }

    public StartImport {
        files = files == null ? List.of() : List.copyOf(files);
        edition = Text.optional("edition", edition, 200);
    }
}

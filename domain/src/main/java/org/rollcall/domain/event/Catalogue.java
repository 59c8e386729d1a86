package org.rollcall.domain.event;

import java.util.List;
import org.rollcall.domain.Text;

/**
 * What a library's catalogue says of a document beside its symbol and title.
 *
 * @param subjects the headings under which it is filed, in the catalogue's order
 * @param committeeReport symbol of the report in which a committee recommended it, or {@code null}
 * @param note on how the vote was recorded, as the catalogue has it, or {@code null}
 */
public record Catalogue(List<String> subjects, String committeeReport, String note) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int MOST_SUBJECTS = 200;

    public Catalogue {
        subjects = Text.listed("catalogue.subjects", subjects, LONGEST_SUBJECT, MOST_SUBJECTS);
        committeeReport = Text.optional("catalogue.committeeReport", committeeReport, 400);
        note = Text.optional("catalogue.note", note, Text.LONGEST_TITLE);
    }
}

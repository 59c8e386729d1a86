package org.rollcall.local.command;

import java.util.Locale;
import org.rollcall.local.client.Query;
import picocli.CommandLine.Option;

/** Which recorded votes are meant; the same options for every command that looks at many, as the service takes them. */
final class Selection {
    @Option(names = "--assembly", paramLabel = "A", description = "such as unga or unsc")
    private String assembly;

    @Option(names = "--session", paramLabel = "S", description = "as the record names it, such as 74 or 11emsp")
    private String session;

    @Option(names = "--from", paramLabel = "DAY", description = "first day, such as 2015-01-01")
    private String from;

    @Option(names = "--to", paramLabel = "DAY", description = "last day")
    private String to;

    @Option(names = "--meeting", paramLabel = "M", description = "the meeting's record, such as A/69/PV.92")
    private String meeting;

    @Option(names = "--symbol", paramLabel = "S", description = "of the draft or the resolution, such as ES-11/1")
    private String symbol;

    @Option(names = "--topic", paramLabel = "WORDS", description = "words of title, item and subjects")
    private String topic;

    @Option(names = "--outcome", paramLabel = "O", description = "such as adopted or rejected")
    private String outcome;

    @Option(names = "--source", paramLabel = "S", description = "data set, such as undl or voeten")
    private String source;

    @Option(
            names = "--provenance",
            paramLabel = "P",
            description = "live, imported, simulated or test (default: what was recorded, nothing played)")
    private String provenance;

    /** The path with what was chosen. */
    Query on(String path) {
        return Query.of(path)
                .with("assembly", assembly)
                .with("session", session)
                .with("from", from)
                .with("to", to)
                .with("meeting", meeting)
                .with("symbol", symbol)
                .with("topic", topic)
                .with("outcome", upper(outcome))
                .with("source", source)
                .with("provenance", upper(provenance));
    }

    /** As the services write names: NOT_VOTING for "not-voting". */
    static String upper(String name) {
        return name == null ? null : name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

package org.rollcall.query.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.rollcall.domain.event.MeetingEvent.Item;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.member.Body;

/**
 * A meeting as it stands.
 *
 * @param id its stream, {@code meeting:a-es-11-pv-20}
 * @param seq how many events its own stream has
 * @param sitting {@code OPEN}, {@code SUSPENDED} or {@code ADJOURNED}
 * @param timeZone of the place, as in the IANA database, or {@code null}
 * @param items the agenda in its present order
 * @param proposals those that it took up, in order; {@code null}, and left out, in lists
 * @param entries what happened in it and, as far as it belongs to it, in its proposals, in order; {@code null}, and left out,
 *     in lists
 * @param cut whether so much happened that {@code entries} stops before the end; {@code null}, and left out, in lists
 */
public record MeetingDocument(
        String id,
        String log,
        long seq,
        Body assembly,
        String symbol,
        String title,
        String session,
        String sitting,
        String openedAt,
        String adjournedAt,
        String timeZone,
        List<Item> items,
        Provenance provenance,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ProposalLine> proposals,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Entry> entries,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean cut) {

    /** A proposal that the meeting took up, with what became of it; without a symbol where it was never submitted here. */
    public record ProposalLine(
            String id, String symbol, String title, String state, boolean amended, String outcome, String resolution) {}

    /**
     * Something that happened.
     *
     * @param stream and
     * @param seq where it stands in the log
     * @param words it as a sentence
     * @param proposal the one in whose stream it stands, or {@code null}
     * @param ballot the vote that it is about, or {@code null}
     * @param tally of the vote that it ended, else {@code null}
     * @param verdict of the same, in words
     */
    public record Entry(
            String at,
            String stream,
            long seq,
            String type,
            String words,
            String proposal,
            String ballot,
            TallyFigures tally,
            String verdict) {}
}

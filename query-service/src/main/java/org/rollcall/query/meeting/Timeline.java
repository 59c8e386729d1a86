package org.rollcall.query.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.event.ProposalEvent.SponsorJoined;
import org.rollcall.domain.event.WordEvent.NonParticipationDeclared;
import org.rollcall.domain.fold.Reading;
import org.rollcall.domain.wire.WireFormat;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Sealing;
import org.rollcall.query.meeting.MeetingDocument.Entry;
import org.rollcall.query.reading.row.EventRow;

/**
 * What happened, in the order in which the log took it. Sponsors that joined one after the other are one entry; of the end of
 * a vote only what it decided is told, with its figures. What a seal covers is not told, nor what belongs to another meeting.
 */
final class Timeline {

    private final Scene scene;
    private final Bounds bounds;
    private final List<Moment> moments = new ArrayList<>();

    /**
     * What is kept of a record: a few words, however long its roll is.
     *
     * @param joined where a sponsor joined, else {@code null}
     */
    private record Moment(String at, String stream, long seq, String type, SponsorJoined joined, Told told) {}

    Timeline(Scene scene, Bounds bounds) {
        this.scene = scene;
        this.bounds = bounds;
    }

    /** Takes the next record; the row is not needed after that. */
    void take(EventRow row) {
        if (WireFormat.read(row.wire()) instanceof Reading.Readable readable) {
            take(row, readable.envelope().event());
        }
    }

    private void take(EventRow row, Event event) {
        Told told = EventWords.of(event, scene.in(row.stream));
        if (bounds.hold(row, event, told) && mayShow(event)) {
            SponsorJoined joined = event instanceof SponsorJoined sponsor ? sponsor : null;
            moments.add(new Moment(row.at, row.stream, row.seq, row.type, joined, told));
        }
    }

    private boolean mayShow(Event event) {
        if (!(event instanceof NonParticipationDeclared declared)) {
            return true;
        }
        BallotDocument ballot = scene.ballots().get(declared.ballot().toString());
        return ballot != null && Sealing.of(ballot.visibility(), ballot.state()) == Sealing.OPEN;
    }

    /** All that was taken, as entries. */
    List<Entry> entries() {
        Set<Object> told = moments.stream()
                .filter(moment -> moment.told().part() == Told.Part.DECISION)
                .map(moment -> moment.told().ballot())
                .collect(Collectors.toSet());
        Set<Object> counted = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Told.Part part = moments.get(i).told().part();
            Object ballot = moments.get(i).told().ballot();
            boolean decides = part == Told.Part.DECISION || (part != Told.Part.ASIDE && !told.contains(ballot));
            if (part == Told.Part.END && told.contains(ballot)) {
                continue;
            }
            int last = lastSponsorFrom(i);
            entries.add(entry(i, last, decides && counted.add(ballot)));
            i = last;
        }
        return List.copyOf(entries);
    }

    /** Where the run of those who joined the same sponsors ends. */
    private int lastSponsorFrom(int first) {
        int last = first;
        while (last + 1 < moments.size() && joinsTheSame(moments.get(first), moments.get(last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean joinsTheSame(Moment one, Moment other) {
        return one.joined() != null
                && other.joined() != null
                && one.stream().equals(other.stream())
                && Objects.equals(one.joined().amendment(), other.joined().amendment());
    }

    private Entry entry(int first, int last, boolean counted) {
        Moment moment = moments.get(first);
        Told told = first == last ? moment.told() : joined(first, last);
        String id = told.ballot() == null ? null : told.ballot().toString();
        BallotDocument ballot = counted ? scene.ballots().get(id) : null;
        return new Entry(
                moment.at(),
                moment.stream(),
                moment.seq(),
                moment.type(),
                told.words(),
                scene.papers().containsKey(moment.stream()) ? moment.stream() : null,
                id,
                ballot == null ? null : ballot.tally(),
                ballot == null ? null : ballot.verdict().words());
    }

    private Told joined(int first, int last) {
        List<String> names = moments.subList(first, last + 1).stream()
                .map(moment -> moment.joined().sponsor())
                .toList();
        Moment one = moments.get(first);
        return EventWords.joined(names, one.joined().amendment(), scene.in(one.stream()));
    }
}

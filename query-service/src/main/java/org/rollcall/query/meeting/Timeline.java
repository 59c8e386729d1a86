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
 * a vote only what it decided is told, with its figures. What a seal covers is not told.
 */
final class Timeline {

    private final Scene scene;
    private final List<Moment> moments = new ArrayList<>();

    /** A record with what it says. */
    private record Moment(EventRow row, Event event, Told told) {}

    private Timeline(Scene scene) {
        this.scene = scene;
    }

    static List<Entry> of(List<EventRow> rows, Scene scene) {
        Timeline timeline = new Timeline(scene);
        rows.forEach(timeline::take);
        return timeline.entries();
    }

    private void take(EventRow row) {
        if (WireFormat.read(row.wire()) instanceof Reading.Readable readable
                && mayShow(readable.envelope().event())) {
            Event event = readable.envelope().event();
            moments.add(new Moment(row, event, EventWords.of(event, scene.in(row.stream))));
        }
    }

    private boolean mayShow(Event event) {
        if (!(event instanceof NonParticipationDeclared declared)) {
            return true;
        }
        BallotDocument ballot = scene.ballots().get(declared.ballot().toString());
        return ballot != null && Sealing.of(ballot.visibility(), ballot.state()) == Sealing.OPEN;
    }

    private List<Entry> entries() {
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
        return one.event() instanceof SponsorJoined first
                && other.event() instanceof SponsorJoined second
                && one.row().stream.equals(other.row().stream)
                && Objects.equals(first.amendment(), second.amendment());
    }

    private Entry entry(int first, int last, boolean counted) {
        EventRow row = moments.get(first).row();
        Told told = first == last ? moments.get(first).told() : joined(first, last);
        String id = told.ballot() == null ? null : told.ballot().toString();
        BallotDocument ballot = counted ? scene.ballots().get(id) : null;
        return new Entry(
                row.at,
                row.stream,
                row.seq,
                row.type,
                told.words(),
                scene.papers().containsKey(row.stream) ? row.stream : null,
                id,
                ballot == null ? null : ballot.tally(),
                ballot == null ? null : ballot.verdict().words());
    }

    private Told joined(int first, int last) {
        List<String> names = moments.subList(first, last + 1).stream()
                .map(moment -> ((SponsorJoined) moment.event()).sponsor())
                .toList();
        SponsorJoined one = (SponsorJoined) moments.get(first).event();
        return EventWords.joined(
                names, one.amendment(), scene.in(moments.get(first).row().stream));
    }
}

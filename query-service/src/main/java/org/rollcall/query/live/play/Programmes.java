package org.rollcall.query.live.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.fold.Agenda;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.ReadModel;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.MeetingRow;

/**
 * Finds the ballots of a meeting or a session that can be replayed: decided, with a roll, and of one data set, so that no vote
 * is played twice. What was simulated or practised is left out unless asked for, or unless it is what the meeting took up.
 */
@ApplicationScoped
class Programmes {

    private static final String FROM =
            "select b.id, b.openedAt from BallotRow b join ProposalRow p on p.id = b.proposal join StreamRow s on s.id = p.id"
                    + " where b.state in ('CLOSED', 'ANNOUNCED') and b.roll is not null and s.heldBy is null";

    private static final String KIND = "function('jsonb_extract_path_text', p.provenance, 'kind')";
    private static final String SOURCE = "function('jsonb_extract_path_text', p.provenance, 'source')";

    /** Of one data set where it is a record; a parameter that may be missing has no place in the question. */
    private static final String RECORDED =
            KIND + " in :kinds and (" + KIND + " <> 'IMPORTED' or " + SOURCE + " = :source)";

    private static final String OF_SESSION = FROM + " and p.assembly = :assembly and p.session = :session"
            + " and b.day >= :from and b.day <= :to and " + RECORDED;

    private static final String OF_MEETING =
            FROM + " and (p.id in :agenda or (p.meeting in :names and " + RECORDED + "))";

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Inject
    EntityManager entities;

    @Inject
    ReadModel model;

    /**
     * On a worker.
     *
     * @throws Problem 404 where nothing matches
     */
    Programme find(Selection wanted) {
        Programme found = model.read(
                cut -> Programme.of(cut.log(), wanted.meeting() == null ? ofSession(wanted) : ofMeeting(cut, wanted)));
        if (found.ballots().isEmpty()) {
            throw Problem.notFound("no recorded ballot of " + wanted.words()
                    + " can be replayed; /v1/ballots and /v1/meetings list what there is");
        }
        return found;
    }

    private List<Programme.Item> ofSession(Selection wanted) {
        return entities.createQuery(OF_SESSION, Programme.Item.class)
                .setParameter("assembly", wanted.assembly())
                .setParameter("session", wanted.session())
                .setParameter("from", wanted.from() == null ? FIRST_DAY : wanted.from())
                .setParameter("to", wanted.to() == null ? LAST_DAY : wanted.to())
                .setParameter("kinds", kindsOf(wanted))
                .setParameter("source", wanted.source())
                .getResultList();
    }

    private List<Programme.Item> ofMeeting(Cut cut, Selection wanted) {
        StreamId meeting = wanted.meeting();
        return entities.createQuery(OF_MEETING, Programme.Item.class)
                .setParameter("agenda", agendaOf(meeting))
                .setParameter("names", namesOf(meeting))
                .setParameter("kinds", kindsOf(wanted))
                .setParameter("source", wanted.source())
                .getResultList();
    }

    private static List<String> kindsOf(Selection wanted) {
        return wanted.kind() == null ? List.of("LIVE", "IMPORTED") : List.of(wanted.kind());
    }

    private static List<String> agendaOf(StreamId meeting) {
        MeetingRow row = MeetingRow.findById(meeting.value());
        List<String> proposals = new ArrayList<>();
        if (row != null) {
            Stored.value(row.agenda, Agenda.class)
                    .business()
                    .forEach(business ->
                            proposals.add(business.event().proposal().value()));
        }
        return proposals;
    }

    /** How proposals spell that meeting: an imported one has a record's symbol and no meeting of its own in the log. */
    private List<String> namesOf(StreamId meeting) {
        return entities
                .createQuery("select distinct p.meeting from ProposalRow p where p.meeting is not null", String.class)
                .getResultList()
                .stream()
                .filter(name -> names(name, meeting))
                .toList();
    }

    private static boolean names(String name, StreamId meeting) {
        try {
            return StreamId.ofMeeting(name).equals(meeting);
        } catch (InvalidValue noSymbol) {
            return false;
        }
    }
}

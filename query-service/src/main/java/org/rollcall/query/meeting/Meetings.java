package org.rollcall.query.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.fold.Agenda;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.ballot.Cursor;
import org.rollcall.query.ballot.Papers;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.document.Paper;
import org.rollcall.query.meeting.MeetingDocument.ProposalLine;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.MeetingRow;
import org.rollcall.query.reading.row.ProposalRow;
import org.rollcall.query.reading.row.StreamRow;

/** Meetings out of a cut. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Meetings {

    @Inject
    EntityManager entities;

    @Inject
    KnownBodies bodies;

    @Inject
    Papers papers;

    @Inject
    BallotSelection selection;

    /** One meeting with all that happened in it; 404 where it was never opened, 503 where its stream is held. */
    public MeetingDocument one(Cut cut, StreamId id) {
        StreamRow.openHead(id.value());
        MeetingRow row = MeetingRow.findById(id.value());
        if (row == null) {
            throw Problem.notFound("no meeting " + id + " was opened; /v1/meetings lists those that were");
        }
        Agenda agenda = agendaOf(row);
        Map<String, Paper> taken = new LinkedHashMap<>();
        agenda.business()
                .forEach(business ->
                        taken.computeIfAbsent(business.event().proposal().value(), proposal -> paper(cut, proposal)));
        Map<String, BallotDocument> ballots = new LinkedHashMap<>();
        taken.values().forEach(paper -> selection.on(cut, paper).forEach(ballot -> ballots.put(ballot.id(), ballot)));
        KnownBody body = bodies.in(cut, row.assembly);
        return document(
                cut,
                row,
                body,
                agenda.business().stream()
                        .map(business -> business.event().proposal().value())
                        .distinct()
                        .map(proposal -> line(proposal, taken.get(proposal), ballots))
                        .toList(),
                Telling.of(new Scene(body, row.id, taken, ballots)));
    }

    private Paper paper(Cut cut, String id) {
        ProposalRow row = ProposalRow.findById(id);
        return row == null ? null : papers.of(cut, row);
    }

    private static ProposalLine line(String id, Paper paper, Map<String, BallotDocument> ballots) {
        if (paper == null) {
            return new ProposalLine(id, null, null, null, false, null, null);
        }
        boolean voting = ballots.values().stream()
                .anyMatch(
                        ballot -> ballot.proposal().equals(id) && ballot.state().equals("OPEN"));
        return new ProposalLine(
                id,
                paper.standing().symbol(),
                paper.standing().title(),
                paper.state(voting),
                paper.standing().amended(),
                paper.outcome() == null ? null : paper.outcome().name(),
                paper.resolution());
    }

    /** The newest first, behind the cursor, at most that many, without what happened in them. */
    public List<MeetingDocument> newest(Cut cut, WantedMeetings wanted, Cursor from, int limit) {
        var conditions = wanted.conditions();
        String behind = from == null ? "" : " and (m.openedAt < :at or (m.openedAt = :at and m.id < :id))";
        var query = entities.createQuery(
                "from MeetingRow m where 1 = 1" + conditions.hql() + behind + " order by m.openedAt desc, m.id desc",
                MeetingRow.class);
        conditions.parameters().forEach(query::setParameter);
        if (from != null) {
            query.setParameter("at", from.at()).setParameter("id", from.id());
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(row -> document(cut, row, bodies.in(cut, row.assembly), null, Telling.NOTHING))
                .toList();
    }

    private static MeetingDocument document(
            Cut cut, MeetingRow row, KnownBody body, List<ProposalLine> proposals, Telling happened) {
        Agenda agenda = agendaOf(row);
        return new MeetingDocument(
                row.id,
                cut.log(),
                row.seq,
                body.body(),
                row.symbol,
                row.title,
                row.session,
                row.sitting,
                row.openedAt,
                row.adjournedAt,
                agenda.timeZone(),
                agenda.items(),
                Stored.value(row.provenance, Provenance.class),
                proposals,
                happened.entries(),
                happened.cut());
    }

    private static Agenda agendaOf(MeetingRow row) {
        return Stored.value(row.agenda, Agenda.class);
    }
}

package org.rollcall.query.support;

import static org.rollcall.query.support.Sql.json;
import static org.rollcall.query.support.Sql.name;

import java.sql.SQLException;
import org.rollcall.domain.ballot.Ballot;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.fold.Standing;
import org.rollcall.domain.fold.Step;

/** The rows of a proposal and of the ballots on it, as tally-service writes them. */
final class ProposalRows {

    private final Sql sql;

    ProposalRows(Sql sql) {
        this.sql = sql;
    }

    void write(Proposal proposal, Step step) throws SQLException {
        if (proposal.submission() == null) {
            return;
        }
        var said = proposal.submission();
        sql.run("delete from proposal where id = ?", proposal.id().value());
        sql.run(
                "insert into proposal (id, assembly, symbol, title, kind, session, meeting, item, provenance, sponsors, majority, "
                        + "outcome, resolution, submitted_at, at, series, related, standing, catalogue) values (?, ?, ?, ?, ?, ?, ?, ?, "
                        + "?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)",
                proposal.id().value(),
                said.assembly().value(),
                proposal.symbol(),
                proposal.title(),
                said.kind(),
                said.session(),
                said.meeting(),
                said.item(),
                json(said.provenance()),
                json(proposal.sponsors()),
                json(proposal.majority()),
                name(proposal.outcome()),
                proposal.resolution(),
                proposal.submittedAt().toString(),
                step.at().toString(),
                said.series(),
                json(said.related()),
                json(Standing.of(proposal)),
                json(said.catalogue()));
        for (Ballot ballot : proposal.ballots()) {
            if (ballot.seq() == step.seq()) {
                ballot(proposal, ballot, step);
            }
        }
    }

    private void ballot(Proposal proposal, Ballot ballot, Step step) throws SQLException {
        var terms = ballot instanceof Ballot.Taken taken ? taken.terms() : null;
        var tally = Ringing.tally(ballot);
        sql.run("delete from ballot where id = ?", ballot.id().toString());
        sql.run(
                "insert into ballot (id, proposal, number, subject, question, yes_means, rule, basis, method, visibility, roll, "
                        + "state, void_reason, members, yes, no, abstain, outcome, reason, verdict, announced, opened_at, "
                        + "closed_at, day, at, seq, said, report, mirrored, choices) values (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?, ?, "
                        + "?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::date, ?, ?, ?::jsonb, ?::jsonb, ?, ?)",
                ballot.id().toString(),
                proposal.id().value(),
                ballot.id().number(),
                json(ballot.subject()),
                ballot.question(),
                ballot.yesMeans(),
                json(ballot.rule()),
                json(ballot.basis()),
                terms == null ? null : terms.method().name(),
                terms == null ? null : terms.visibility().name(),
                terms == null ? null : json(terms.roll()),
                ballot.state(),
                Ringing.voidReason(ballot),
                tally.members(),
                tally.yes(),
                tally.no(),
                tally.abstain(),
                name(ballot.verdict().outcome()),
                name(ballot.verdict().reason()),
                json(ballot.verdict()),
                json(Ringing.announced(ballot)),
                ballot.openedAt().toString(),
                Ringing.closedAt(ballot),
                ballot.openedAt().day().toString(),
                step.at().toString(),
                ballot.seq(),
                json(ballot.said()),
                ballot instanceof Ballot.Reported reported ? json(reported.report()) : null,
                mirrored(proposal, ballot),
                ballot instanceof Ballot.Closed closed ? closed.votes().letters() : null);
        if (ballot instanceof Ballot.Taken taken) {
            votes(taken, step);
        }
    }

    private static boolean mirrored(Proposal proposal, Ballot ballot) {
        return ballot.subject().kind() == Subject.Kind.MOTION
                && Standing.of(proposal).motions().stream()
                        .anyMatch(motion -> motion.mirrored()
                                && motion.name().equals(ballot.subject().of()));
    }

    private void votes(Ballot.Taken ballot, Step step) throws SQLException {
        for (int place = 0; place < ballot.votes().roll().size(); place++) {
            if (ballot.votes().seqAt(place) == step.seq()) {
                sql.run(
                        "insert into vote values (?, ?, ?, ?, ?, ?, ?, 'any', null) on conflict (ballot, place) do update set "
                                + "choice = excluded.choice, seq = excluded.seq, at = excluded.at, changed = excluded.changed",
                        ballot.id().toString(),
                        place,
                        ballot.votes().roll().members().get(place).value(),
                        ballot.votes().choiceAt(place).name(),
                        step.seq(),
                        step.at().toString(),
                        ballot.votes().changedAt(place));
            }
        }
    }
}

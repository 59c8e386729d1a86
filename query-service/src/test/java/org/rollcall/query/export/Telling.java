package org.rollcall.query.export;

import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.ProposalEvent.BallotClosed;
import org.rollcall.domain.event.ProposalEvent.ProposalAdopted;
import org.rollcall.domain.event.ProposalEvent.ProposalSubmitted;
import org.rollcall.domain.event.Provenance;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.event.WordEvent.RecordCorrected;
import org.rollcall.domain.event.WordEvent.Recorded;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Roll;
import org.rollcall.query.support.Story;

/** What is downloaded: two imported votes, one of them corrected later, one practised, and two that are not decided. */
final class Telling {

    private static boolean told;

    private Telling() {}

    static synchronized void once() {
        if (told) {
            return;
        }
        told = true;
        corrected();
        imported("quay-2", "2", "+1951", "1951-05-01", List.of("AAA", "CCC"))
                .cast("AAA", Choice.NO)
                .close()
                .end();
        Story.of("votes-practice")
                .open(Visibility.PUBLIC)
                .cast("AAA", Choice.YES)
                .close()
                .end();
        Story.of("votes-open").open(Visibility.PUBLIC).cast("AAA", Choice.YES).end();
        Story.of("votes-sealed").open(Visibility.SEALED).cast("AAA", Choice.YES).end();
    }

    private static void corrected() {
        Story story = imported("quay-1", "1", "=cmd|' /C calc'!A1", "1950-05-01", List.of("AAA", "BBB", "CCC"))
                .cast("AAA", Choice.YES)
                .cast("BBB", Choice.NO);
        BallotId ballot = BallotId.of(story.ballot());
        story.tell(new BallotClosed(ballot))
                .tell(new ProposalAdopted(ballot, null))
                .tell(correction(ballot, "BBB", Recorded.NO, Recorded.ABSTAIN))
                .tell(correction(ballot, "FFF", Recorded.NOT_A_MEMBER, Recorded.YES))
                .end();
    }

    private static RecordCorrected correction(BallotId ballot, String member, Recorded from, Recorded to) {
        return RecordCorrected.ofMember(ballot, MemberCode.of(member), from, to, "second");
    }

    private static Story imported(String stream, String record, String title, String day, List<String> members) {
        Provenance provenance = new Provenance(
                Provenance.Kind.IMPORTED, "quay", record, Provenance.RollSource.OFFICIAL, Provenance.Timing.INVENTED);
        ProposalSubmitted draft = new ProposalSubmitted(
                AssemblyId.of("harbour"),
                "H/" + stream,
                title,
                null,
                "First session",
                "@PV.1",
                "-item",
                null,
                null,
                provenance);
        Roll roll = new Roll(members.stream().map(MemberCode::of).toList(), Map.of(), null, null);
        return Story.untold(stream).on(day).tell(draft).open(Visibility.PUBLIC, null, null, roll);
    }
}

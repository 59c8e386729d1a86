package org.rollcall.ingest.ballot;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.MemberCode;

/**
 * Open a recorded vote on a proposal; everything is optional.
 *
 * @param number of the ballot within its proposal; the next free one unless given
 * @param subject what is put next by the rules unless given: a motion, an amendment, a part, or the proposal as it is by then
 * @param question as put; made from the subject unless given
 * @param rule for a ballot on a motion: the name of the majority, where it is not the one of the assembly's procedure
 * @param method {@code MACHINE}, {@code HANDS} or {@code ROLL_CALL}
 * @param visibility {@code PUBLIC}, or {@code SEALED} until it is closed; a secret vote is refused
 * @param notEntitled members that may not vote, with the reason as a code ({@code ARTICLE_19}), beside those suspended
 * @param present members reported present
 */
public record OpenBallot(
        Integer number,
        Subject subject,
        String question,
        String yesMeans,
        String rule,
        @Schema(implementation = Method.class) String method,
        @Schema(implementation = Visibility.class) String visibility,
        Map<MemberCode, String> notEntitled,
        Integer present) {

    /** Everything as the rules have it. */
    public static OpenBallot onWhatIsNext() {
        return new OpenBallot(null, null, null, null, null, null, null, null, null);
    }
}

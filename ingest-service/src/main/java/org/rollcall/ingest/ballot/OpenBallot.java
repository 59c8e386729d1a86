package org.rollcall.ingest.ballot;

import java.util.Map;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Subject;
import org.rollcall.domain.event.Visibility;
import org.rollcall.domain.id.MemberCode;

/**
 * Open a recorded vote on a proposal; everything is optional.
 *
 * @param number of the ballot within its proposal; the next free one unless given
 * @param question as put; made from the symbol unless given
 * @param notEntitled members that may not vote, with the reason as a code ({@code ARTICLE_19})
 * @param present members reported present
 */
public record OpenBallot(
        Integer number,
        Subject subject,
        String question,
        String yesMeans,
        Method method,
        Visibility visibility,
        Map<MemberCode, String> notEntitled,
        Integer present) {}

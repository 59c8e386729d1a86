package org.rollcall.local.command;

import java.time.Duration;
import org.rollcall.local.token.Grant;
import org.rollcall.local.token.Role;

/**
 * Addresses of the pages that steer, with a token behind the {@code #}: what stands there a browser sends to nobody, and the page takes
 * it out of the address at once.
 */
record Links(Where where) {
    /** Of those that are printed at the start: a long day. */
    private static final Duration DAY = Duration.ofHours(12);

    String to(Grant grant, Duration life) {
        return to(grant.roles().contains(Role.DELEGATE) ? "/vote" : "/control", grant, life);
    }

    private String to(String page, Grant grant, Duration life) {
        return where.page(page) + "#token=" + where.tokens().mint(grant, life);
    }

    /** For a delegate, at a ballot, for a day. */
    String toVote(String ballot, String member) {
        return to("/vote?ballot=" + ballot, Grant.of(Role.DELEGATE, member), DAY);
    }

    /** Of one role without a member, for a day. */
    String to(Role role) {
        return to(Grant.of(role, null), DAY);
    }
}

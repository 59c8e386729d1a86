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
        String page = grant.roles().contains(Role.DELEGATE) ? "/vote" : "/control";
        return where.page(page) + "#token=" + where.tokens().mint(grant, life);
    }

    /** Of one role without a member, for a day. */
    String to(Role role) {
        return to(Grant.of(role, null), DAY);
    }
}

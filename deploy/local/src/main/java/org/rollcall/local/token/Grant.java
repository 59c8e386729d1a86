package org.rollcall.local.token;

import java.util.List;

/**
 * What a token says of its bearer.
 *
 * @param member that a delegate votes for, or {@code null}
 * @param assembly the only one in which it holds, or {@code null} for all
 */
public record Grant(List<Role> roles, String member, String assembly) {
    public Grant {
        roles = List.copyOf(roles);
    }

    /** One role, in every assembly. */
    public static Grant of(Role role, String member) {
        return new Grant(List.of(role), member, null);
    }

    /** The same grant has the same subject, so that a command can be sent again under a later token. */
    String subject() {
        StringBuilder name = new StringBuilder("local");
        roles.stream().distinct().sorted().forEach(role -> name.append('-').append(role.word()));
        if (member != null) {
            name.append('-').append(member);
        }
        return name.toString();
    }
}

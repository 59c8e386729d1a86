package org.rollcall.ingest.ballot;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.Method;
import org.rollcall.domain.event.Visibility;
import org.rollcall.ingest.problem.OutOfScope;

/** How votes are taken and when they show. Whoever asks for a secret vote is told that this is no system for one. */
final class NotSecret {

    private NotSecret() {}

    static Method method(String asked) {
        return asked == null ? Method.MACHINE : one("method", asked, Method.values());
    }

    static Visibility visibility(String asked) {
        return asked == null ? Visibility.PUBLIC : one("visibility", asked, Visibility.values());
    }

    private static <T> T one(String field, String asked, T[] known) {
        if (asked.equalsIgnoreCase("SECRET")) {
            throw new OutOfScope(
                    field,
                    "secret elections are out of scope: this system records who voted how; "
                            + "a vote that shows only once it is closed is SEALED");
        }
        return Arrays.stream(known)
                .filter(one -> one.toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        field,
                        "must be one of "
                                + Arrays.stream(known).map(String::valueOf).collect(Collectors.joining(", "))
                                + ", not '" + asked + "'"));
    }
}

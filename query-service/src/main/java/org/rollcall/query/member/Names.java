package org.rollcall.query.member;

import java.util.Map;
import org.rollcall.query.document.BallotDocument.Body;

/**
 * A body with what its members are called.
 *
 * @param version position in the body's own stream that the names are from
 */
public record Names(Body body, long version, Map<String, String> byCode) {

    /** The member's name; its code where the body never named it. */
    public String of(String code) {
        return byCode.getOrDefault(code, code);
    }
}

package org.rollcall.query.member.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.rollcall.query.archive.RollCall;

/** How often a member voted how, called as the choices are. */
public record Choices(
        @JsonProperty("YES") int yes,
        @JsonProperty("NO") int no,
        @JsonProperty("ABSTAIN") int abstain,
        @JsonProperty("NOT_VOTING") int notVoting) {

    static final Choices NONE = new Choices(0, 0, 0, 0);

    Choices and(char letter) {
        return switch (letter) {
            case RollCall.YES -> new Choices(yes + 1, no, abstain, notVoting);
            case RollCall.NO -> new Choices(yes, no + 1, abstain, notVoting);
            case RollCall.ABSTAIN -> new Choices(yes, no, abstain + 1, notVoting);
            default -> new Choices(yes, no, abstain, notVoting + 1);
        };
    }

    int all() {
        return yes + no + abstain + notVoting;
    }
}

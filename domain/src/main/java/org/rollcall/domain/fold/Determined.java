package org.rollcall.domain.fold;

import org.rollcall.domain.event.Moment;
import org.rollcall.domain.event.ProposalEvent.MajorityDetermined;

/**
 * A determination of the majority, with its place and time.
 *
 * @param overruled whether an appeal against it was carried
 */
public record Determined(long seq, Moment at, MajorityDetermined event, boolean overruled) {

    Determined overrule() {
        return new Determined(seq, at, event, true);
    }
}

package org.rollcall.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.domain.roll.Choice.NO;
import static org.rollcall.domain.roll.Choice.YES;
import static org.rollcall.domain.story.Story.given;
import static org.rollcall.domain.story.Vocabulary.closed;
import static org.rollcall.domain.story.Vocabulary.determined;
import static org.rollcall.domain.story.Vocabulary.opened;
import static org.rollcall.domain.story.Vocabulary.sponsor;
import static org.rollcall.domain.story.Vocabulary.submitted;
import static org.rollcall.domain.story.Vocabulary.vote;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.domain.story.Story;

/** Two ballots count the same exactly where roll, votes and outcome are the same, wherever their records stand. */
class WhatCountsTest {

    private static Ballot ballot(Event... events) {
        return given(submitted(), determined(MajorityRule.twoThirds()))
                .with(opened(1))
                .with(events)
                .ballot(1);
    }

    @Test
    void order_and_place_do_not_count() {
        String one = WhatCounts.of(ballot(vote("ASH", YES), vote("ELM", NO), closed(1)))
                .hash();

        assertThat(WhatCounts.of(ballot(vote("ELM", NO), sponsor("Oak"), vote("ASH", NO), vote("ASH", YES), closed(1)))
                        .hash())
                .isEqualTo(one)
                .matches("[0-9a-f]{32}");
    }

    @Test
    void one_vote_counts_and_so_does_the_close() {
        String one = WhatCounts.of(ballot(vote("ASH", YES), closed(1))).hash();

        assertThat(WhatCounts.of(ballot(vote("ELM", YES), closed(1))).hash()).isNotEqualTo(one);
        assertThat(WhatCounts.of(ballot(vote("ASH", NO), closed(1))).hash()).isNotEqualTo(one);
        assertThat(WhatCounts.of(ballot(vote("ASH", YES))).hash()).isNotEqualTo(one);
    }

    @Test
    void many_have_one_hash() {
        Story story =
                given(submitted(), determined(MajorityRule.twoThirds())).with(opened(1), vote("ASH", YES), closed(1));
        var counted = WhatCounts.of(story.ballot(1));

        assertThat(WhatCounts.hashOf(Stream.of(counted, counted)))
                .isNotEqualTo(WhatCounts.hashOf(Stream.of(counted)))
                .isEqualTo(WhatCounts.hashOf(Stream.of(counted, counted)));
        assertThat(counted.votes()).isEqualTo("Y.....");
    }
}

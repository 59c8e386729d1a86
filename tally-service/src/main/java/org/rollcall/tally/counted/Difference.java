package org.rollcall.tally.counted;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rollcall.domain.ballot.WhatCounts;

/**
 * A ballot that does not count the same in two generations.
 *
 * @param what in words, the serving one first
 */
public record Difference(String ballot, String what) {

    /** Members named; with more the point is made. */
    private static final int NAMED = 5;

    /** What differs between the two, if anything does; {@code null} where one of them has no such ballot. */
    static Optional<Difference> of(String ballot, StoredBallot serving, StoredBallot built) {
        if (serving == null || built == null) {
            return Optional.of(new Difference(
                    ballot, serving == null ? "is only in the new generation" : "is missing in the new generation"));
        }
        if (serving.equals(built)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(ballot, String.join("; ", words(serving, built))));
    }

    private static List<String> words(StoredBallot serving, StoredBallot built) {
        WhatCounts one = serving.counts();
        WhatCounts other = built.counts();
        List<String> words = new ArrayList<>();
        add(words, "subject", one.subject(), other.subject());
        if (Objects.equals(one.roll(), other.roll())) {
            votes(words, one, other);
        } else {
            words.add("another electorate");
        }
        add(words, "members", one.members(), other.members());
        add(words, "figures", one.figures(), other.figures());
        add(words, "outcome", one.outcome() + " " + one.reason(), other.outcome() + " " + other.reason());
        if (!Objects.equals(serving.choices(), built.choices())) {
            words.add("its column of choices is another one");
        }
        return words;
    }

    private static void add(List<String> words, String name, Object serving, Object built) {
        if (!Objects.equals(serving, built)) {
            words.add(name + ": " + serving + " serves, " + built + " is new");
        }
    }

    private static void votes(List<String> words, WhatCounts one, WhatCounts other) {
        if (Objects.equals(one.votes(), other.votes())) {
            return;
        }
        List<String> moved = new ArrayList<>();
        for (int place = 0; place < one.roll().size(); place++) {
            char serves = one.votes().charAt(place);
            char isNew = other.votes().charAt(place);
            if (serves != isNew) {
                moved.add(one.roll().members().get(place) + " " + serves + " serves, " + isNew + " is new");
            }
        }
        String rest = moved.size() > NAMED ? " and " + (moved.size() - NAMED) + " more" : "";
        words.add("votes: " + String.join(", ", moved.subList(0, Math.min(NAMED, moved.size()))) + rest);
    }
}

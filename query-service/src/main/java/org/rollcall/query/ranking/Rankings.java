package org.rollcall.query.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollcall.domain.rule.MajorityRule;
import org.rollcall.query.archive.Archive;
import org.rollcall.query.archive.Numbering;
import org.rollcall.query.archive.RollCall;
import org.rollcall.query.archive.WhatWasCounted;
import org.rollcall.query.ballot.BallotSelection;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.member.AskedAssembly;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.selection.Selection;

/** Makes rankings. All methods belong inside a transaction of the read model. */
@ApplicationScoped
public class Rankings {

    @Inject
    Archive archive;

    @Inject
    BallotSelection ballots;

    @Inject
    KnownBodies bodies;

    /** @param rule the name of the only one to judge by, or {@code null}; 400 for one that the assembly does not have */
    Ranking ranking(Cut cut, By by, String rule, Selection selection, int limit) {
        String assembly = AskedAssembly.of(selection.assembly, () -> archive.mostCounted(selection));
        List<MajorityRule> book = bodies.in(cut, assembly).majorities();
        check(assembly, book, rule);
        Front front = new Front(limit);
        Function<RollCall, Place> places = placing(by, new Judging(book, rule));
        WhatWasCounted counted =
                archive.read(assembly, selection, new Numbering(), roll -> front.add(places.apply(roll)));
        return new Ranking(
                by.name().toLowerCase(Locale.ROOT), by.formula(), rule, counted, front.count(), documents(cut, front));
    }

    private static void check(String assembly, List<MajorityRule> book, String rule) {
        if (rule != null && book.stream().noneMatch(one -> one.name().equals(rule))) {
            String names = book.stream().map(MajorityRule::name).collect(Collectors.joining(", "));
            throw Problem.badRequest("rule must be one of those of " + assembly + ": " + names);
        }
    }

    private static Function<RollCall, Place> placing(By by, Judging judging) {
        return switch (by) {
            case DIVIDED -> Place::divided;
            case CLOSE -> judging::close;
            case OTHERWISE -> judging::otherwise;
        };
    }

    private List<Ranked> documents(Cut cut, Front front) {
        List<Place> places = front.places();
        List<BallotDocument> documents =
                ballots.brief(cut, places.stream().map(Place::ballot).toList());
        return IntStream.range(0, places.size())
                .mapToObj(i -> places.get(i).ranked(i + 1, documents.get(i)))
                .toList();
    }
}

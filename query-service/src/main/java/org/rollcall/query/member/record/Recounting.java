package org.rollcall.query.member.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.domain.rule.Outcome;
import org.rollcall.query.archive.RollCall;
import org.rollcall.query.archive.Share;
import org.rollcall.query.archive.WhatWasCounted;
import org.rollcall.query.member.MemberLine;
import org.rollcall.query.member.record.MemberRecord.OfSession;
import org.rollcall.query.member.record.MemberRecord.OfYear;
import org.rollcall.query.member.record.MemberRecord.WithOutcome;

/** Adds a member's record up, roll call by roll call. */
final class Recounting {

    private static final String FORMULA =
            "of its yes and no votes on what was adopted or rejected: those in favour of what was adopted, and those against what was not";

    private final int member;
    private final Map<String, Choices> bySession = new LinkedHashMap<>();
    private final Map<Integer, Choices> byYear = new TreeMap<>();
    private Choices choices = Choices.NONE;
    private int same;
    private int base;

    Recounting(int member) {
        this.member = member;
    }

    void add(RollCall roll) {
        for (int place = 0; place < roll.size(); place++) {
            if (roll.member(place) == member) {
                add(roll, roll.letter(place));
                return;
            }
        }
    }

    private void add(RollCall roll, char letter) {
        choices = choices.and(letter);
        bySession.put(
                roll.session(),
                bySession.getOrDefault(roll.session(), Choices.NONE).and(letter));
        byYear.merge(roll.day().getYear(), Choices.NONE.and(letter), (so, one) -> so.and(letter));
        Outcome outcome = roll.outcome();
        boolean decided = outcome == Outcome.ADOPTED || outcome == Outcome.REJECTED;
        if (decided && (letter == RollCall.YES || letter == RollCall.NO)) {
            boolean forIt = letter == RollCall.YES != roll.mirrored();
            base++;
            same += forIt == (outcome == Outcome.ADOPTED) ? 1 : 0;
        }
    }

    MemberRecord of(MemberLine line, WhatWasCounted counted) {
        return new MemberRecord(
                line,
                counted.assembly(),
                counted,
                choices.all(),
                choices,
                new WithOutcome(FORMULA, same, base, Share.of(same, base)),
                bySession.entrySet().stream()
                        .map(of -> session(of.getKey(), of.getValue()))
                        .toList(),
                byYear.entrySet().stream()
                        .map(of -> year(of.getKey(), of.getValue()))
                        .toList());
    }

    private static OfSession session(String name, Choices of) {
        return new OfSession(name, of.yes(), of.no(), of.abstain(), of.notVoting());
    }

    private static OfYear year(int year, Choices of) {
        return new OfYear(year, of.yes(), of.no(), of.abstain(), of.notVoting());
    }
}

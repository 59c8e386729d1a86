package org.rollcall.domain.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;
import org.rollcall.domain.roll.Tally;
import org.rollcall.domain.story.Vocabulary;

/**
 * The rules against a second opinion, written otherwise: shares as fractions of big numbers, each tally as a list of what holds.
 * A million random tallies, the same ones every time.
 */
class ReferenceTest {

    private static final long SEED = 20_220_302;
    private static final int TALLIES = 1_000_000;
    private static final List<MemberCode> HOLDERS = Vocabulary.members("CHN", "RUS");

    @Test
    void a_million_random_tallies_come_to_what_the_reference_says() {
        Random random = new Random(SEED);
        for (int i = 0; i < TALLIES; i++) {
            MajorityRule rule = rule(random);
            Count count = count(random);
            Verdict verdict = rule.decide(count);
            Outcome expected = reference(rule, count);
            if (verdict.outcome() != expected) {
                throw new AssertionError("seed %d, tally %d: %s of %s under %s, not %s"
                        .formatted(SEED, i, verdict, count, rule, expected));
            }
        }
    }

    private static MajorityRule rule(Random random) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(random.nextInt(4) == 0 ? new Condition.AtLeast(1 + random.nextInt(30)) : share(random));
        if (random.nextInt(3) == 0) {
            conditions.add(share(random));
        }
        if (random.nextInt(4) == 0) {
            conditions.add(new Condition.NoVeto(HOLDERS));
        }
        if (random.nextInt(4) == 0) {
            conditions.add(new Condition.Quorum(1 + random.nextInt(2), 3, random.nextBoolean()));
        }
        TieRule tie = TieRule.values()[random.nextInt(3)];
        return new MajorityRule("any", "any", "of these tests", conditions, tie);
    }

    private static Condition share(Random random) {
        int denominator = 1 + random.nextInt(12);
        int numerator = 1 + random.nextInt(denominator);
        Base base = Base.values()[random.nextInt(4)];
        Measure measure = base == Base.SEATS ? Measure.MEMBERS : Measure.values()[random.nextInt(2)];
        return new Condition.Fraction(
                base, numerator, denominator, numerator < denominator && random.nextBoolean(), measure);
    }

    private static Count count(Random random) {
        Tally members = tally(random, 1 + random.nextInt(40));
        Tally weight = tally(random, 1 + random.nextInt(1_000));
        Integer present = random.nextBoolean() ? null : Integer.valueOf(random.nextInt((int) members.members() + 1));
        boolean vetoed = members.no() > 0 && random.nextInt(4) == 0;
        return new Count(
                members,
                weight,
                members.members() + random.nextInt(4),
                present,
                member -> vetoed && member.equals(HOLDERS.getLast()) ? Choice.NO : null);
    }

    /** Half of them close to a tie or a two-thirds share, where mistakes live. */
    private static Tally tally(Random random, int members) {
        int yes = random.nextInt(members + 1);
        int no = random.nextInt(members - yes + 1);
        if (random.nextBoolean() && members >= yes + (yes + 1) / 2) {
            no = random.nextBoolean() && 2 * yes <= members ? yes : (yes + 1) / 2;
        }
        return new Tally(members, yes, no, random.nextInt(members - yes - no + 1));
    }

    private static Outcome reference(MajorityRule rule, Count count) {
        List<Condition> missing = rule.conditions().stream()
                .filter(condition -> !holds(condition, count))
                .toList();
        boolean tied = !missing.isEmpty();
        for (Condition condition : missing) {
            tied &= condition instanceof Condition.Fraction share
                    && tie(share.measure() == Measure.WEIGHT ? count.weight() : count.members());
        }
        if (tied && rule.tie() != TieRule.NONE) {
            return rule.tie() == TieRule.SECOND_VOTE ? Outcome.TIED : Outcome.REJECTED;
        }
        boolean all = rule.conditions().stream().allMatch(condition -> holds(condition, count));
        return all ? Outcome.ADOPTED : Outcome.REJECTED;
    }

    private static boolean tie(Tally tally) {
        return tally.yes() != 0 && tally.yes() - tally.no() == 0;
    }

    private static boolean holds(Condition condition, Count count) {
        return switch (condition) {
            case Condition.AtLeast number -> count.members().yes() - number.votes() > -1;
            case Condition.NoVeto veto ->
                veto.holders().stream().map(count.choices()).noneMatch(Choice.NO::equals);
            case Condition.Quorum quorum ->
                count.present() == null
                        || reaches(
                                count.present(),
                                count.members().members(),
                                quorum.numerator(),
                                quorum.denominator(),
                                quorum.strict());
            case Condition.Fraction share -> holds(share, count);
        };
    }

    private static boolean holds(Condition.Fraction share, Count count) {
        Tally tally = share.measure() == Measure.WEIGHT ? count.weight() : count.members();
        long whole =
                switch (share.base()) {
                    case PRESENT_AND_VOTING -> tally.members() - tally.pending() - tally.abstain();
                    case VOTES_CAST -> tally.members() - tally.pending();
                    case MEMBERS -> tally.members();
                    case SEATS -> count.seats();
                };
        return tally.yes() != 0 && reaches(tally.yes(), whole, share.numerator(), share.denominator(), share.strict());
    }

    /** Whether part / whole reaches the share, as fractions over one denominator. */
    private static boolean reaches(long part, long whole, int numerator, int denominator, boolean strict) {
        BigInteger left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(denominator));
        BigInteger right = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(whole));
        int compared = left.compareTo(right);
        return strict ? compared > 0 : compared >= 0;
    }
}

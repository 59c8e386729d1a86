package org.rollcall.query.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rollcall.query.archive.Share;
import org.rollcall.query.document.BallotDocument;

/**
 * Who moved from where to where between two ballots.
 *
 * @param left and
 * @param right the ballots, without their votes
 * @param moved how many might vote on both and stand elsewhere on the right than on the left
 * @param moves those, by where from and where to; in the order of {@link Reading}
 * @param standing who was no member or might not vote on one of them, and was or might on the other, in the same way
 * @param stayed how many stand where they stood
 * @param matrix all of it as counts: left, then right
 * @param members everybody, in the order of the right roll, then those that are only on the left one
 */
public record Comparison(
        BallotDocument left,
        BallotDocument right,
        String formula,
        Agreement agreement,
        int moved,
        List<Move> moves,
        List<Move> standing,
        List<Stayed> stayed,
        Map<Reading, Map<Reading, Integer>> matrix,
        List<Both> members) {

    private static final String FORMULA =
            "share of the members that cast a vote (yes, no or abstention) in both and cast the same"
                    + " one; who was not a member, might not vote or did not vote in either is outside the base";

    /** The moves, then the changes of standing. */
    public List<Move> changes() {
        return Stream.concat(moves.stream(), standing.stream()).toList();
    }

    /** @param base the members that cast a vote in both; {@code same} of them alike; the share is {@code null} of none */
    public record Agreement(int same, int base, Double share, String words) {
        static Agreement of(int same, int base) {
            return new Agreement(
                    same,
                    base,
                    Share.of(same, base),
                    same + " of the " + base + " that cast a vote in both cast the same");
        }
    }

    /** All who moved from one to the other. */
    public record Move(Reading from, Reading to, List<Mover> members) {}

    /** @param corrected whether an earlier edition of either record reads otherwise */
    public record Mover(String code, String name, boolean corrected) {}

    /** How many stand on the right as they stood on the left. */
    public record Stayed(Reading choice, int count) {}

    /** One member on both sides. */
    public record Both(String code, String name, Reading left, Reading right, boolean corrected) {
        private Mover mover() {
            return new Mover(code, name, corrected);
        }
    }

    /** @param names what members are called now */
    static Comparison of(Compared left, Compared right, UnaryOperator<String> names) {
        List<Both> members = members(left.side(), right.side(), names);
        Map<Reading, Map<Reading, List<Mover>>> pairs = pairs(members);
        List<Both> cast = members.stream()
                .filter(member -> member.left().cast() && member.right().cast())
                .toList();
        long same = cast.stream().filter(both -> both.left() == both.right()).count();
        return new Comparison(
                left.shown(),
                right.shown(),
                FORMULA,
                Agreement.of((int) same, cast.size()),
                (int) members.stream()
                        .filter(both -> both.left() != both.right() && mightVote(both.left(), both.right()))
                        .count(),
                moves(pairs, Comparison::mightVote),
                moves(pairs, (from, to) -> !mightVote(from, to)),
                stayed(pairs),
                counts(pairs),
                members);
    }

    /** A ballot with who stood where. */
    record Compared(BallotDocument shown, Side side) {}

    private static List<Both> members(Side left, Side right, UnaryOperator<String> names) {
        Set<String> codes = new LinkedHashSet<>(right.readings().keySet());
        codes.addAll(left.readings().keySet());
        return codes.stream()
                .map(code -> new Both(
                        code,
                        names.apply(code),
                        left.of(code),
                        right.of(code),
                        left.corrected().contains(code) || right.corrected().contains(code)))
                .toList();
    }

    private static Map<Reading, Map<Reading, List<Mover>>> pairs(List<Both> members) {
        Map<Reading, Map<Reading, List<Mover>>> pairs = new EnumMap<>(Reading.class);
        for (Reading from : Reading.values()) {
            Map<Reading, List<Mover>> row = new EnumMap<>(Reading.class);
            for (Reading to : Reading.values()) {
                row.put(to, new ArrayList<>());
            }
            pairs.put(from, row);
        }
        members.forEach(both -> pairs.get(both.left()).get(both.right()).add(both.mover()));
        return pairs;
    }

    private static boolean mightVote(Reading from, Reading to) {
        return from.entitled() && to.entitled();
    }

    private static List<Move> moves(
            Map<Reading, Map<Reading, List<Mover>>> pairs, BiPredicate<Reading, Reading> wanted) {
        List<Move> moves = new ArrayList<>();
        pairs.forEach((from, row) -> row.forEach((to, members) -> {
            if (from != to && wanted.test(from, to) && !members.isEmpty()) {
                moves.add(new Move(from, to, members));
            }
        }));
        return moves;
    }

    private static List<Stayed> stayed(Map<Reading, Map<Reading, List<Mover>>> pairs) {
        return pairs.keySet().stream()
                .map(choice -> new Stayed(choice, pairs.get(choice).get(choice).size()))
                .filter(stayed -> stayed.count() > 0)
                .toList();
    }

    private static Map<Reading, Map<Reading, Integer>> counts(Map<Reading, Map<Reading, List<Mover>>> pairs) {
        Map<Reading, Map<Reading, Integer>> counts = new EnumMap<>(Reading.class);
        pairs.forEach((from, row) -> {
            Map<Reading, Integer> of = new EnumMap<>(Reading.class);
            row.forEach((to, members) -> of.put(to, members.size()));
            counts.put(from, of);
        });
        return counts;
    }
}

package org.rollcall.domain.event;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.Condition;
import org.rollcall.domain.rule.MajorityRule;

/** What can be seen in an assembly's stream. */
public sealed interface AssemblyEvent extends Event {

    /**
     * The body as it is from now on: its name, its rule book and all who ever were members, with their terms. A later one
     * replaces it; ballots already opened keep the roll that they froze, and suspensions stay.
     *
     * @param seats seats including vacant ones, where the rules count them; else {@code null}
     * @param totalWeight what the weights of those without a last day must add up to, where it is to be checked; else {@code
     *     null}
     */
    record AssemblyDefined(String name, RuleBook ruleBook, List<Member> members, Integer seats, Long totalWeight)
            implements AssemblyEvent {
        public AssemblyDefined {
            name = Text.required("name", name, 200);
            InvalidValue.required("ruleBook", ruleBook);
            members = List.copyOf(InvalidValue.required("members", members));
            if (members.isEmpty() || members.size() > Roll.LARGEST) {
                throw new InvalidValue("members", "must name 1 to " + Roll.LARGEST + " members");
            }
            Set<MemberCode> codes = codesOf(members);
            checkSeats(members, seats);
            checkWeights(members, totalWeight);
            ruleBook.majorities().forEach(rule -> check(rule, codes));
        }

        private static Set<MemberCode> codesOf(List<Member> members) {
            Set<MemberCode> seen = HashSet.newHashSet(members.size());
            for (Member member : members) {
                if (!seen.add(member.code())) {
                    throw new InvalidValue("members", "names the code " + member.code() + " twice");
                }
            }
            return seen;
        }

        private static void checkSeats(List<Member> members, Integer seats) {
            long lasting = members.stream().filter(Member::lasting).count();
            if (seats != null && (seats < lasting || seats > Roll.LARGEST)) {
                throw new InvalidValue(
                        "seats", "must be at least the number of members, " + lasting + ", not " + seats);
            }
        }

        private static void checkWeights(List<Member> members, Long totalWeight) {
            long weighing = members.stream().filter(m -> m.weight() != null).count();
            if (weighing != 0 && weighing != members.size()) {
                throw new InvalidValue("members.weight", "must be given for every member or for none");
            }
            long sum = 0;
            for (Member member : members) {
                sum += member.lasting() && member.weight() != null ? member.weight() : 0;
                if (sum > Roll.HEAVIEST_TOTAL) {
                    throw new InvalidValue("members.weight", "must total at most " + Roll.HEAVIEST_TOTAL);
                }
            }
            if (totalWeight != null && (weighing == 0 || totalWeight != sum)) {
                throw new InvalidValue(
                        "totalWeight", "is " + totalWeight + ", but the members' weights add up to " + sum);
            }
        }

        /** A veto needs its holder, a number of votes that many members. */
        private static void check(MajorityRule rule, Set<MemberCode> codes) {
            for (MemberCode holder : rule.vetoHolders()) {
                if (!codes.contains(holder)) {
                    throw new InvalidValue(
                            "ruleBook.majorities",
                            "gives " + holder + " a veto under " + rule.name() + ", but it is no member");
                }
            }
            for (Condition condition : rule.conditions()) {
                if (condition instanceof Condition.AtLeast number && number.votes() > codes.size()) {
                    throw new InvalidValue(
                            "ruleBook.majorities",
                            "asks for %d in favour under %s, but there are only %d members: it could never be met"
                                    .formatted(number.votes(), rule.name(), codes.size()));
                }
            }
        }
    }

    /**
     * A member may not vote for a time, by a dated decision (Charter, Article 19). It stays on the roll.
     *
     * @param from the first day
     * @param to the last day, or {@code null} until it is restored
     * @param reason as a code, {@code ARTICLE_19}
     * @param citation the decision
     */
    record VotingRightSuspended(MemberCode member, LocalDate from, LocalDate to, String reason, String citation)
            implements AssemblyEvent {
        public VotingRightSuspended {
            InvalidValue.required("member", member);
            Moment.checkYear("from", InvalidValue.required("from", from));
            Moment.checkYear("to", to);
            reason = Roll.checkedReason(InvalidValue.required("reason", reason), member);
            citation = Text.required("citation", citation, 400);
            if (to != null && to.isBefore(from)) {
                throw new InvalidValue("to", "is before from");
            }
        }
    }

    /**
     * A member may vote again, by a dated decision.
     *
     * @param from the first day on which it may
     */
    record VotingRightRestored(MemberCode member, LocalDate from, String citation) implements AssemblyEvent {
        public VotingRightRestored {
            InvalidValue.required("member", member);
            Moment.checkYear("from", InvalidValue.required("from", from));
            citation = Text.required("citation", citation, 400);
        }
    }
}

package org.rollcall.domain.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.Text;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Roll;

/**
 * A member of an assembly.
 *
 * @param names by language tag ({@code en}, {@code ar}, …); English, or else the first, is shown where one is missing
 * @param terms the times of its membership, in order; several for one that left and came back, or was elected again
 * @param weight what its vote weighs where votes weigh differently, else {@code null}
 */
public record Member(MemberCode code, Map<String, String> names, List<Term> terms, Long weight, List<Group> groups) {

    /** A language tag (BCP 47) with at most four subtags: {@code en}, {@code zh-Hant}. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}");

    /**
     * A time of membership.
     *
     * @param from first day, or {@code null} where it is not known
     * @param to last day, or {@code null} while it lasts
     */
    public record Term(LocalDate from, LocalDate to) {

        /** Always. */
        public static final Term LASTING = new Term(null, null);

        public Term {
            Moment.checkYear("members.terms.from", from);
            Moment.checkYear("members.terms.to", to);
            if (from != null && to != null && to.isBefore(from)) {
                throw new InvalidValue("members.terms", "end on " + to + " before they begin on " + from);
            }
        }

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** A group within the assembly that a member belonged to from one day to another; either may be {@code null}. */
    public record Group(String name, LocalDate from, LocalDate to) {
        public Group {
            name = Text.required("members.groups.name", name, 120);
            Moment.checkYear("members.groups.from", from);
            Moment.checkYear("members.groups.to", to);
        }
    }

    public Member {
        InvalidValue.required("members.code", code);
        Map<String, String> checked = new TreeMap<>();
        InvalidValue.required("members.names", names).forEach((language, name) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new InvalidValue(
                        "members.names",
                        "must be named by language tags such as en or zh-Hant, not '" + language + "'");
            }
            checked.put(language, Text.required("members.names." + language, name, 200));
        });
        if (checked.isEmpty()) {
            throw new InvalidValue("members.names", "must hold at least one name for " + code);
        }
        names = Collections.unmodifiableMap(checked);
        groups = groups == null ? List.of() : List.copyOf(groups);
        terms = terms == null || terms.isEmpty() ? List.of(Term.LASTING) : List.copyOf(terms);
        checkOrder(code, terms);
        if (weight != null && (weight < 1 || weight > Roll.HEAVIEST_TOTAL)) {
            throw new InvalidValue("members.weight", "must be a positive whole number for " + code);
        }
    }

    private static void checkOrder(MemberCode code, List<Term> terms) {
        for (int i = 1; i < terms.size(); i++) {
            LocalDate ended = terms.get(i - 1).to();
            LocalDate began = terms.get(i).from();
            if (ended == null || began == null || !ended.isBefore(began)) {
                throw new InvalidValue("members.terms", "of " + code + " overlap or are out of order");
            }
        }
    }

    /** Whether this was a member on that day. */
    public boolean on(LocalDate day) {
        return terms.stream().anyMatch(term -> term.holds(day));
    }

    /** Whether its membership has no last day. */
    public boolean lasting() {
        return terms.getLast().to() == null;
    }

    /** The name in English, or else in the first language that there is. */
    public String name() {
        return names.getOrDefault("en", names.values().iterator().next());
    }
}

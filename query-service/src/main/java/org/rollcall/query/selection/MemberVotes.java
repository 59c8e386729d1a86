package org.rollcall.query.selection;

/**
 * How a member voted, in SQL: by its place on each distinct roll and the letters of a closed ballot, which cost a fraction of a
 * look at every vote; and as the latest edition of the record reads it, where one corrected it. While a ballot is open, or where
 * it is void, there is nothing to find: it has no letters yet.
 */
public final class MemberVotes {

    /** The distinct rolls with the member's place on each, from 1. One ballot of each roll is looked at, not all. */
    private static final String PLACES = "(select r.roll_key, m.place from ballot r cross join lateral"
            + " jsonb_array_elements_text(r.roll -> 'members') with ordinality m (code, place) where m.code = :member and r.id in"
            + " (select min(o.id) from ballot o where o.roll_key is not null and o.choices is not null group by o.roll_key))";

    /** Joined to a ballot {@code b}: {@code k.place} is the member's place, or null where it is not on the roll. */
    public static final String JOIN = " left join " + PLACES + " k on k.roll_key = b.roll_key";

    /** The latest correction of the member on ballot {@code b}, or null. */
    public static final String CORRECTED =
            "case when b.choices is not null and b.said -> 'corrected' -> 0 is not null then"
                    + " (select c -> 'word' ->> 'to' from jsonb_array_elements(b.said -> 'corrected') c"
                    + " where c -> 'word' ->> 'member' = :member order by cast(c ->> 'seq' as bigint) desc limit 1) end";

    /** How the member voted on {@code b}, the latest reading: one of {@link Voted}, NOT_A_MEMBER, or null for nothing known. */
    public static final String READING = "coalesce(" + CORRECTED + ", case substr(b.choices, cast(k.place as int), 1)"
            + " when 'Y' then 'YES' when 'N' then 'NO' when 'A' then 'ABSTAIN' when '.' then 'NOT_VOTING' end)";

    private static final String READ_AS = "b.id in (select b.id from ballot b" + JOIN + " where " + READING;

    private MemberVotes() {}

    /** The ballots on which the member did that; with {@code null} those on which it is on the roll. */
    static Conditions of(Conditions conditions, String member, Voted choice) {
        return choice == null
                ? conditions.and(READ_AS + " <> 'NOT_A_MEMBER')", "member", member)
                : conditions.and(READ_AS + " = :choice)", "member", member).with("choice", choice.name());
    }
}

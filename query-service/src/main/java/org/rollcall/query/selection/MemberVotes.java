package org.rollcall.query.selection;

/**
 * How a member voted, in SQL: by its place on each distinct roll and the letters of a closed ballot, which cost a fraction of a
 * look at every vote; and as the latest edition of the record reads it, where one corrected it. While a ballot is open, or where
 * it is void, there is nothing to find: it has no letters yet.
 *
 * @param parameter the name under which the member's code is given
 */
public record MemberVotes(String parameter) {

    /**
     * Joined to a ballot {@code b}: {@code k.place} is the member's place from 1, or null where it is not on the roll. One ballot
     * of each distinct roll is looked at, not all.
     */
    public String join() {
        return " left join (select r.roll_key, m.place from ballot r cross join lateral"
                + " jsonb_array_elements_text(r.roll -> 'members') with ordinality m (code, place) where m.code = :"
                + parameter
                + " and r.id in (select min(o.id) from ballot o where o.roll_key is not null and o.choices is not null"
                + " group by o.roll_key)) k on k.roll_key = b.roll_key";
    }

    /** What the latest correction of the member on ballot {@code b} reads, or null. */
    public String corrected() {
        return "case when b.choices is not null and b.said -> 'corrected' -> 0 is not null then"
                + " (select c -> 'word' ->> 'to' from jsonb_array_elements(b.said -> 'corrected') c"
                + " where c -> 'word' ->> 'member' = :" + parameter
                + " order by cast(c ->> 'seq' as bigint) desc limit 1) end";
    }

    /** How the member voted on {@code b}, the latest reading: one of {@link Voted}, NOT_A_MEMBER, or null for nothing known. */
    public String reading() {
        return "coalesce(" + corrected() + ", case substr(b.choices, cast(k.place as int), 1)"
                + " when 'Y' then 'YES' when 'N' then 'NO' when 'A' then 'ABSTAIN' when '.' then 'NOT_VOTING' end)";
    }

    /** Only the ballots on which the member did that; with {@code null} those on whose roll it is. */
    Conditions among(Conditions conditions, String member, Voted choice) {
        String read = "b.id in (select b.id from ballot b" + join() + " where " + reading();
        return choice == null
                ? conditions.and(read + " <> 'NOT_A_MEMBER')", parameter, member)
                : conditions.and(read + " = :choice)", parameter, member).with("choice", choice.name());
    }
}

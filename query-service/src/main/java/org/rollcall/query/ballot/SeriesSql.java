package org.rollcall.query.ballot;

/**
 * The questions of {@link SeriesOfVotes}. Each looks along an index for every ballot that is asked for, in one round trip; of the
 * same title are few of those that hold the title's words, which are indexed anyway.
 */
final class SeriesSql {

    private static final String NAMED_SO = "p.series = q.series";

    /** A title without what libraries write behind it, and without differences of case and space. */
    private static String plain(String title) {
        return "btrim(regexp_replace(regexp_replace(lower(" + title + "), '\\s+', ' ', 'g'),"
                + " ' : resolution / adopted by the (general assembly|security council)$', ''))";
    }

    private static final String TITLED_SO = "p.words @@ plainto_tsquery('english', " + plain("q.title") + ") and "
            + plain("p.title") + " = " + plain("q.title")
            + " and (p.provenance ->> 'kind' <> 'IMPORTED' or p.provenance ->> 'source' ="
            + " case q.provenance ->> 'kind' when 'IMPORTED' then q.provenance ->> 'source' else 'undl' end)";

    private static final String DECIDED_WHOLE =
            " p.assembly = q.assembly and b.state in ('CLOSED', 'ANNOUNCED', 'REPORTED')"
                    + " and b.subject ->> 'kind' in ('WHOLE', 'AS_AMENDED')";

    /** The record of the vote that a simulation plays. */
    private static final String RECORD = " left join lateral (select b.id, b.opened_at from proposal p join ballot b on"
            + " b.proposal = p.id where q.provenance ->> 'kind' = 'SIMULATED' and %1$s and" + DECIDED_WHOLE
            + " and p.symbol = q.symbol and p.provenance ->> 'kind' = 'IMPORTED'"
            + " order by b.opened_at desc, b.id desc limit 1) r on true";

    /** What a vote continues: the record, and of practice and play only its own. */
    private static final String IN_ITS_LINE = " and case q.provenance ->> 'kind'"
            + " when 'TEST' then p.provenance ->> 'kind' in ('LIVE', 'IMPORTED', 'TEST')"
            + " when 'SIMULATED' then p.provenance ->> 'kind' = 'IMPORTED' or r.id is null and p.provenance ->> 'kind' = 'SIMULATED'"
            + " else p.provenance ->> 'kind' in ('LIVE', 'IMPORTED') end"
            + " and p.symbol <> q.symbol and coalesce(p.resolution, p.symbol) <> coalesce(q.resolution, q.symbol)";

    private static final String PLACE = " (coalesce(r.opened_at, a.opened_at), coalesce(r.id, a.id)) ";

    private static final String FOUND = "b.id, p.symbol, p.resolution, b.day, b.members, b.yes, b.no, b.abstain,"
            + " cast(b.report as text) as report from proposal p join ballot b on b.proposal = p.id where %1$s and"
            + DECIDED_WHOLE + IN_ITS_LINE + " and (b.opened_at, b.id)";

    private static final String ASK =
            "select a.id as asked, %2$s as name, n.* from ballot a join proposal q on q.id = a.proposal"
                    + RECORD + " %4$s join lateral ((select 'BEFORE' as side, " + FOUND + " <" + PLACE
                    + "order by b.opened_at desc, b.id desc limit 1) union all (select 'AFTER', " + FOUND + " >" + PLACE
                    + "order by b.opened_at, b.id limit 1)) n on true"
                    + " where a.id in (:ids) and a.subject ->> 'kind' in ('WHOLE', 'AS_AMENDED') and %3$s";

    /** Each ballot whose proposal names a series, with the votes before and after, where there are any. */
    static final String BY_SERIES = ASK.formatted(NAMED_SO, "q.series", "q.series is not null", "left");

    /** The votes before and after each other ballot, by the title. */
    static final String BY_TITLE =
            ASK.formatted(TITLED_SO, "q.title", "q.series is null and q.provenance ->> 'kind' <> 'TEST'", "inner");

    private SeriesSql() {}
}

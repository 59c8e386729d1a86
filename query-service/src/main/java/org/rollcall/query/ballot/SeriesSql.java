package org.rollcall.query.ballot;

/**
 * The questions of {@link SeriesOfVotes}, each one round trip for all ballots that are asked for: {@code q} is one of them with its
 * proposal, {@code p} and {@code b} are another proposal and a ballot on it.
 */
final class SeriesSql {

    private static final String NAMED_SO = "p.series = q.series";

    /** A title without what libraries write behind it, and without differences of case and space, in 32 letters. */
    private static String key(String title) {
        return "md5(" + plain(title) + ")";
    }

    private static String plain(String title) {
        return "btrim(regexp_replace(regexp_replace(lower(" + title + "), '\\s+', ' ', 'g'),"
                + " ' : [a-z]+ / adopted by the (general assembly|security council)$', ''))";
    }

    /** Several data sets would hold each vote several times. */
    private static final String OF_ITS_SET =
            " and (p.provenance ->> 'kind' <> 'IMPORTED' or p.provenance ->> 'source' ="
                    + " case q.provenance ->> 'kind' when 'IMPORTED' then q.provenance ->> 'source' else 'undl' end)";

    /** Few hold all the words of a title, and words are indexed. */
    private static final String TITLED_SO = "p.words @@ plainto_tsquery('english', " + plain("q.title") + ") and "
            + key("p.title") + " = " + key("q.title") + OF_ITS_SET;

    private static final String DECIDED_WHOLE =
            " p.assembly = q.assembly and b.state in ('CLOSED', 'ANNOUNCED', 'REPORTED')"
                    + " and b.subject ->> 'kind' in ('WHOLE', 'AS_AMENDED')";

    private static final String PAIRS = " from proposal p join ballot b on b.proposal = p.id where ";

    /** The ballots that are asked for; one that was played with the record of the vote that it plays, if there is one. */
    private static final String ASKED =
            "select a.id as asked, q.assembly, q.series, q.symbol, q.resolution, q.title, q.provenance,"
                    + " r.id as record, coalesce(r.opened_at, a.opened_at) as at, coalesce(r.id, a.id) as place"
                    + " from ballot a join proposal q on q.id = a.proposal left join lateral (select b.id, b.opened_at"
                    + PAIRS
                    + "q.provenance ->> 'kind' = 'SIMULATED' and %1$s and" + DECIDED_WHOLE
                    + " and p.symbol = q.symbol and p.provenance ->> 'kind' = 'IMPORTED'"
                    + " order by b.opened_at desc, b.id desc limit 1) r on true"
                    + " where a.id in (:ids) and a.subject ->> 'kind' in ('WHOLE', 'AS_AMENDED') and %2$s";

    /** What a vote continues: the record, and of practice and play only its own. */
    private static final String IN_ITS_LINE = " and case q.provenance ->> 'kind'"
            + " when 'TEST' then p.provenance ->> 'kind' in ('LIVE', 'IMPORTED', 'TEST')"
            + " when 'SIMULATED' then p.provenance ->> 'kind' = 'IMPORTED' or q.record is null and p.provenance ->> 'kind' = 'SIMULATED'"
            + " else p.provenance ->> 'kind' in ('LIVE', 'IMPORTED') end"
            + " and p.symbol <> q.symbol and coalesce(p.resolution, p.symbol) <> coalesce(q.resolution, q.symbol)";

    private static final String FOUND = "b.id, p.symbol, p.resolution, b.day, b.members, b.yes, b.no, b.abstain,"
            + " cast(b.report as text) as report";

    private static final String NEAREST = "select q.asked, %3$s as name, n.* from (" + ASKED + ") q %4$s join lateral"
            + " ((select 'BEFORE' as side, " + FOUND + PAIRS + "%1$s and" + DECIDED_WHOLE + IN_ITS_LINE
            + " and (b.opened_at, b.id) < (q.at, q.place) order by b.opened_at desc, b.id desc limit 1)"
            + " union all (select 'AFTER', " + FOUND + PAIRS + "%1$s and" + DECIDED_WHOLE + IN_ITS_LINE
            + " and (b.opened_at, b.id) > (q.at, q.place) order by b.opened_at, b.id limit 1)) n on true";

    private static final String UNNAMED = "q.series is null and q.provenance ->> 'kind' <> 'TEST'";

    /** Each ballot whose proposal names a series, with the votes before and after, where there are any. */
    static final String BY_SERIES = NEAREST.formatted(NAMED_SO, "q.series is not null", "q.series", "left");

    /** The votes before and after another ballot, by its title: quick for one. */
    static final String BY_TITLE = NEAREST.formatted(TITLED_SO, UNNAMED, "q.title", "inner");

    /** The same for a list: all titles are looked at once, and not once for each. */
    static final String BY_TITLES = "with asked as materialized (" + ASKED.formatted(TITLED_SO, UNNAMED)
            + "), q as materialized (select asked.*, " + key("title") + " as key from asked),"
            + " p as materialized (select id, assembly, symbol, resolution, provenance, " + key("title") + " as key"
            + " from proposal where assembly in (select assembly from q)),"
            + " near as materialized (select q.asked, q.title as name, (b.opened_at, b.id) < (q.at, q.place) as earlier, b.opened_at, "
            + FOUND + " from q join p on p.key = q.key" + OF_ITS_SET + IN_ITS_LINE
            + " join ballot b on b.proposal = p.id where b.id <> q.place and" + DECIDED_WHOLE + ")"
            + " (select distinct on (asked) 'BEFORE' as side, near.* from near where earlier order by asked, opened_at desc, id desc)"
            + " union all"
            + " (select distinct on (asked) 'AFTER', near.* from near where not earlier order by asked, opened_at, id)";

    private SeriesSql() {}
}

package org.rollcall.ingest.history.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** A table of the UN Digital Library's shape, with votes of the fictional assembly. */
public final class Csv {

    private static final String HEADER =
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,"
                    + "meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,"
                    + "undl_link";

    private final StringBuilder text = new StringBuilder(HEADER).append('\n');

    /** One record, before its votes are known. */
    public static final class Vote {
        private final String record;
        private final Map<String, String> votes = new LinkedHashMap<>();
        private String date = "2015-06-03";
        private String title = "Common scale of harbour dues";
        private String yes;

        public Vote(String record) {
            this.record = record;
        }

        /** {@code "Y AMB BRH"}. */
        public Vote with(String... lists) {
            for (String list : lists) {
                String[] words = list.split(" ");
                for (int i = 1; i < words.length; i++) {
                    votes.put(words[i], words[0]);
                }
            }
            return this;
        }

        public Vote on(String day) {
            date = day;
            return this;
        }

        public Vote titled(String words) {
            title = words;
            return this;
        }

        /** States another total in favour than the rows have. */
        public Vote claiming(int inFavour) {
            yes = String.valueOf(inFavour);
            return this;
        }

        private long count(String letter) {
            return votes.values().stream().filter(letter::equals).count();
        }
    }

    public Csv add(Vote vote) {
        String totals = new StringJoiner(",")
                .add(vote.yes == null ? vote.count("Y") + ".0" : vote.yes)
                .add(vote.count("N") + "")
                .add(vote.count("A") + ".0")
                .add(vote.count("X") + "")
                .add(vote.votes.size() + "")
                .toString();
        vote.votes.forEach((member, letter) -> text.append(String.join(
                        ",",
                        vote.record,
                        member,
                        member,
                        letter,
                        vote.date,
                        "3",
                        "TW/RES/" + vote.record,
                        "",
                        "",
                        "TW/3/PV.2",
                        '"' + vote.title.replace("\"", "\"\"") + '"',
                        "Dues",
                        "DUES|HARBOURS",
                        "",
                        totals,
                        "https://example.org/" + vote.record))
                .append('\n'));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

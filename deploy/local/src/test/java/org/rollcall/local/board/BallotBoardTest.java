package org.rollcall.local.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.local.client.BallotState;
import org.rollcall.local.terminal.Cells;
import org.rollcall.local.terminal.Palette;
import org.rollcall.local.terminal.Size;

class BallotBoardTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BallotBoard board = new BallotBoard(Palette.NONE);

    @Test
    void a_vote_is_drawn_with_its_provenance_totals_rule_and_every_member() {
        List<String> lines = plain(vote(6, 3, 1, 1), new Size(100, 24));

        assertThat(lines.getFirst()).contains("IMPORTED, official roll, invented timing, undl 7");
        assertThat(lines).anyMatch(line -> line.contains("A/1 · Peace"));
        assertThat(lines)
                .anyMatch(line -> line.contains("✓ 3 in favour   ✕ 1 against   ◐ 1 abstaining   · 1 not yet voted"));
        assertThat(lines).anyMatch(line -> line.contains("▲ 3 needed"));
        assertThat(lines).anyMatch(line -> line.contains("4 voted yes or no: the base."));
        assertThat(lines).anyMatch(line -> line.contains("✓ Land 0"));
        assertThat(lines).anyMatch(line -> line.contains("✕ Land 3"));
        assertThat(lines).anyMatch(line -> line.contains("◐ Land 4"));
        assertThat(lines).anyMatch(line -> line.contains("· Land 5"));
        assertThat(lines.getLast()).isEqualTo("● live");
    }

    @ParameterizedTest
    @CsvSource({"193, 150, 50", "193, 80, 24", "193, 40, 24", "720, 120, 40", "15, 80, 24", "15, 20, 10", "193, 10, 5"})
    void every_picture_has_the_size_of_its_window(int members, int columns, int rows) {
        List<String> lines = plain(vote(members, members / 2, members / 4, 1), new Size(columns, rows));

        assertThat(lines).hasSize(rows).allMatch(line -> Cells.width(line) <= columns);
    }

    @ParameterizedTest
    @CsvSource({"193, 150, 50", "193, 100, 40", "720, 120, 40", "193, 80, 24"})
    void every_member_has_its_light_where_there_is_room_for_lights_at_all(int members, int columns, int rows) {
        BallotState state = vote(members, members, 0, 0);
        List<String> lines = new Members(Palette.NONE, state).lines(columns, rows - 10);

        assertThat(String.join("", lines).chars().filter(sign -> sign == '✓').count())
                .isEqualTo(members);
    }

    @Test
    void the_bar_is_on_one_scale_with_its_mark() {
        List<String> lines = new TotalsBar(Palette.NONE, vote(10, 6, 2, 1)).lines(100, true);

        assertThat(lines.get(1)).isEqualTo("█".repeat(60) + "▓".repeat(20) + "▒".repeat(10) + "·".repeat(10));
        assertThat(lines.get(2).indexOf('▲')).isEqualTo(59);
    }

    @Test
    void a_replay_says_what_is_invented_inside_the_picture() {
        List<String> lines = board.picture(
                vote(6, 3, 1, 1), new Size(120, 24), "replay; order and timing invented", List.of(), "● replay");

        assertThat(lines.getFirst()).contains("replay; order and timing invented");
    }

    @Test
    void a_vote_of_which_only_the_result_is_known_has_no_lights_and_no_bar() {
        ObjectNode document = document(5);
        document.put("state", "REPORTED")
                .putObject("tally")
                .put("members", 5)
                .put("yes", 3)
                .putNull("no");
        document.remove("votes");
        List<String> lines = plain(BallotState.of(document), new Size(80, 24));

        assertThat(lines).anyMatch(line -> line.contains("Only the result is known"));
        assertThat(lines).noneMatch(line -> line.contains("█"));
    }

    @Test
    void wide_names_keep_the_columns_straight() {
        ObjectNode document = document(2);
        ((ObjectNode) document.path("votes").path(0)).put("name", "阿富汗");
        List<String> lines = new Members(Palette.NONE, BallotState.of(document)).lines(40, 1);

        assertThat(lines.getFirst()).startsWith("· 阿富汗").contains(" · Land 1");
        assertThat(Cells.width(lines.getFirst().split(" · Land")[0])).isEqualTo(8);
    }

    private List<String> plain(BallotState state, Size size) {
        return board.picture(state, size, "", List.of(), "● live").stream()
                .map(line -> line.replaceAll("\033\\[[0-9;]*m", ""))
                .toList();
    }

    private static BallotState vote(int members, int yes, int no, int abstain) {
        ObjectNode document = document(members);
        ObjectNode tally = document.putObject("tally");
        tally.put("members", members).put("yes", yes).put("no", no).put("abstain", abstain);
        tally.put("pending", members - yes - no - abstain);
        ArrayNode votes = (ArrayNode) document.path("votes");
        for (int i = 0; i < yes + no + abstain; i++) {
            ((ObjectNode) votes.path(i)).put("seq", i).put("choice", i < yes ? "YES" : i < yes + no ? "NO" : "ABSTAIN");
        }
        int needed = (2 * (yes + no) + 2) / 3;
        document.withArray("/verdict/findings")
                .addObject()
                .put("kind", "FRACTION")
                .put("figure", yes)
                .put("base", yes + no)
                .put("required", needed);
        document.withArray("/rule/conditions").addObject().put("base", "PRESENT_AND_VOTING");
        return BallotState.of(document);
    }

    private static ObjectNode document(int members) {
        ObjectNode document = JSON.createObjectNode();
        document.put("seq", 9).put("state", "OPEN").put("symbol", "A/1").put("title", "Peace");
        document.putObject("provenance")
                .put("kind", "IMPORTED")
                .put("source", "undl")
                .put("record", "7")
                .put("roll", "OFFICIAL")
                .put("timing", "INVENTED");
        ArrayNode votes = document.putArray("votes");
        for (int i = 0; i < members; i++) {
            votes.addObject()
                    .put("member", "M%03d".formatted(i))
                    .put("name", "Land " + i)
                    .put("entitled", true);
        }
        return document;
    }
}

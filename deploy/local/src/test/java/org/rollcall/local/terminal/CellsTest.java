package org.rollcall.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void ideographs_take_two_cells_and_marks_on_letters_none() {
        assertThat(Cells.width("Chad")).isEqualTo(4);
        assertThat(Cells.width("阿富汗")).isEqualTo(6);
        assertThat(Cells.width("Tu\u0308rkiye")).isEqualTo(7);
        assertThat(Cells.width("أفغانستان")).isEqualTo(9);
    }

    @Test
    void a_cut_text_never_takes_more_cells_than_it_was_given() {
        for (String text : new String[] {"Bolivia (Plurinational State of)", "阿富汗伊斯兰共和国", "Côte d'Ivoire"}) {
            for (int cells = 0; cells < 12; cells++) {
                assertThat(Cells.width(Cells.cut(text, cells))).isLessThanOrEqualTo(cells);
                assertThat(Cells.width(Cells.fit(text, cells))).isEqualTo(cells);
            }
        }
        assertThat(Cells.cut("阿富汗", 5)).isEqualTo("阿富…");
        assertThat(Cells.cut("Chad", 4)).isEqualTo("Chad");
    }

    @Test
    void nothing_in_a_text_moves_the_cursor_or_turns_the_line_around() {
        assertThat(Cells.cut("A\033[2J\rB\u202EC", 20)).isEqualTo("A [2J B C");
    }
}

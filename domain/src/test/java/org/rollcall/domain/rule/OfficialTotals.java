package org.rollcall.domain.rule;

/** The official totals that more than one test needs. */
final class OfficialTotals {

    /** Resolution, in favour, against, abstaining, not voting: all nine of the eleventh emergency special session. */
    static final String NINE_OF_ES_11 = """
            A/RES/ES-11/1, 141,  5, 35, 12
            A/RES/ES-11/2, 140,  5, 38, 10
            A/RES/ES-11/3,  93, 24, 58, 18
            A/RES/ES-11/4, 143,  5, 35, 10
            A/RES/ES-11/5,  94, 14, 73, 12
            A/RES/ES-11/6, 141,  7, 32, 13
            A/RES/ES-11/7,  93, 18, 65, 17
            A/RES/ES-11/8,  93,  8, 73, 19
            A/RES/ES-11/9,  91, 12, 57, 33
            """;

    private OfficialTotals() {}
}

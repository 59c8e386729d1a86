package org.rollcall.ingest.word;

import org.rollcall.domain.rule.Outcome;

/**
 * Report what somebody published about a result; each part may be missing, but not all.
 *
 * @param source who published it
 * @param words as published
 * @param body the body that was named
 * @param previous the symbol of what was called the previous vote of the series
 */
public record ReportFigures(
        String source,
        String words,
        Long yes,
        Long no,
        Long abstain,
        Long notVoting,
        Outcome outcome,
        String body,
        String previous) {}

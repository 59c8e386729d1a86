package org.rollcall.query.replay;

import java.util.List;
import org.rollcall.domain.rule.Verdict;
import org.rollcall.query.count.TallyFigures;
import org.rollcall.query.count.VoteLine;

/** A ballot's standing after one change of it, with the votes that changed since the frame before. */
public record Frame(long seq, String at, String state, TallyFigures tally, Verdict verdict, List<VoteLine> votes) {}

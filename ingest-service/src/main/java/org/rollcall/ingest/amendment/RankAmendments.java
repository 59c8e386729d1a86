package org.rollcall.ingest.amendment;

import java.util.List;

/**
 * Put the amendments in the order in which they are voted on.
 *
 * @param order every undecided amendment, each once
 * @param ground why this order, in words
 */
public record RankAmendments(List<String> order, String ground) {}

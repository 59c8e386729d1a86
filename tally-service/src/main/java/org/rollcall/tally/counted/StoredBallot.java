package org.rollcall.tally.counted;

import org.rollcall.domain.ballot.WhatCounts;

/**
 * A ballot as its rows have it.
 *
 * @param counts made of the ballot's row and of its vote rows
 * @param choices the column of that name: the same votes once more, for histories; {@code null} while they can change
 */
record StoredBallot(WhatCounts counts, String choices) {}

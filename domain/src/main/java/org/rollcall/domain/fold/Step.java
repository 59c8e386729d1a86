package org.rollcall.domain.fold;

import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.event.Moment;

/**
 * What one record was to its stream.
 *
 * @param seq its ordinal among all records of the stream, from 1, whatever its effect
 * @param at when it happened: as recorded, else the log's time, and never before the record ahead of it
 */
public record Step(long seq, Moment at, Effect effect) {}

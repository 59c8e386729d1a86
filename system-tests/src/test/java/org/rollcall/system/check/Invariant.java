package org.rollcall.system.check;

/** What must hold after every run, whatever was broken in it. */
public enum Invariant {
    /** Every acknowledged command is in the log, and did there what its client was told. */
    I1_ACKNOWLEDGED_IS_COUNTED,
    /** At most one effective vote a ballot and member: the last one before the gavel that a plain recount finds. */
    I2_ONE_VOTE_EACH,
    /** Nothing is in the log that nobody asked for, and nothing that was refused to all who asked. */
    I3_NOTHING_UNASKED,
    /** The projection at its offsets is the fold of the log up to them. */
    I4_PROJECTION_IS_THE_FOLD,
    /** Nothing counts that stands behind the gavel. */
    I5_NOTHING_AFTER_THE_GAVEL,
    /** Each subscriber saw rising positions, each change chaining from its own, and ended on the truth. */
    I6_LIVE_IS_A_CHAIN,
    /** An export says of each ballot what the log says. */
    I7_EXPORTS_ARE_THE_LOG,
    /** Nobody is shown, or refused by, an older state than the one that was acknowledged before. */
    I8_READS_WHAT_WAS_ACKNOWLEDGED,
    /** One command id has one answer for ever; an unknown becomes counted or never counted. */
    I9_ONE_ANSWER_FOR_EVER
}

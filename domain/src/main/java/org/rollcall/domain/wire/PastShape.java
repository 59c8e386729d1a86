package org.rollcall.domain.wire;

import org.rollcall.domain.event.Event;

/** The data of an earlier version of an event, as it was written then; a version is read for ever and written no more. */
sealed interface PastShape permits AssemblyDefinedV1, ProposalSubmittedV1 {

    /** The same event in today's shape. */
    Event today();
}

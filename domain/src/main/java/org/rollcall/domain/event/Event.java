package org.rollcall.domain.event;

/** Anything that can stand in the log. */
public sealed interface Event permits ProposalEvent, AssemblyEvent, MeetingEvent {}

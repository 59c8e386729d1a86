package org.rollcall.ingest.word;

import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.roll.Choice;

/** Say after the close how a member had meant to vote; the count stays. */
public record IntendVote(MemberCode member, Choice choice, String words) {}

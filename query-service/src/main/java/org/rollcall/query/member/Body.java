package org.rollcall.query.member;

/** A body that votes, by its id and its name. */
public record Body(String id, String name) {}

package org.rollcall.query.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollcall.domain.event.Member.Group;

/** A member of a body, with its names by language and its groups with their dates. */
public record MemberLine(String code, Map<String, String> names, LocalDate from, LocalDate to, List<Group> groups) {}

package org.rollcall.ingest.assembly;

import java.util.List;
import org.rollcall.domain.event.Member;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.domain.id.AssemblyId;

/**
 * Define an assembly, or define it anew.
 *
 * @param id the same as in the address, or left out
 */
public record DefineAssembly(AssemblyId id, String name, RuleBook ruleBook, List<Member> members) {}

package org.rollcall.ingest.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Requests;

/** Makes commands of what is asked for assemblies. */
@ApplicationScoped
public class Assemblies {

    @Inject
    Requests requests;

    public Command define(CommandId id, AssemblyId assembly, String actor, DefineAssembly asked) {
        if (asked.id() != null && !asked.id().equals(assembly)) {
            throw new InvalidValue("id", "is " + asked.id() + " but the address says " + assembly);
        }
        var defined = new AssemblyDefined(asked.name(), asked.ruleBook(), asked.members());
        return requests.command(id, StreamId.ofAssembly(assembly), actor, "define", asked, fold -> defined);
    }
}

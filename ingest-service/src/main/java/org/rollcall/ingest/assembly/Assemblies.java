package org.rollcall.ingest.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.AssemblyEvent.VotingRightRestored;
import org.rollcall.domain.event.AssemblyEvent.VotingRightSuspended;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
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
        var defined = asked.event();
        return requests.command(id, StreamId.ofAssembly(assembly), actor, "define", asked, fold -> defined);
    }

    public Command suspend(CommandId id, AssemblyId assembly, String actor, SuspendVotingRight asked) {
        var suspended =
                new VotingRightSuspended(asked.member(), asked.from(), asked.to(), asked.reason(), asked.citation());
        return requests.command(id, StreamId.ofAssembly(assembly), actor, "suspend", asked, fold -> {
            Known.assemblyOf(fold, suspended.member());
            return suspended;
        });
    }

    public Command restore(CommandId id, AssemblyId assembly, String actor, RestoreVotingRight asked) {
        var restored = new VotingRightRestored(asked.member(), asked.from(), asked.citation());
        return requests.command(id, StreamId.ofAssembly(assembly), actor, "restore", asked, fold -> {
            Known.assemblyOf(fold, restored.member());
            return restored;
        });
    }
}

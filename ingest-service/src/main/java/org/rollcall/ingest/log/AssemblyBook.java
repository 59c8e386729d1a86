package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.AssemblyEvent.AssemblyDefined;
import org.rollcall.domain.fold.Assembly;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.roll.Roll;
import org.rollcall.domain.rule.MajorityRule;

/** The assemblies as this instance has folded them: their rules by name, their electorate of a day. */
@ApplicationScoped
public class AssemblyBook {

    @Inject
    LogReader reader;

    public Optional<AssemblyDefined> definition(AssemblyId id) {
        return reader.read(
                StreamId.ofAssembly(id),
                fold -> ((Assembly) fold.state()).definition().orElse(null));
    }

    /** @throws InvalidValue where there is no such assembly */
    public AssemblyDefined require(AssemblyId id) {
        return definition(id)
                .orElseThrow(() -> new InvalidValue(
                        "assembly", "'" + id + "' is not defined; define it with PUT /v1/assemblies/" + id));
    }

    public MajorityRule majority(AssemblyId id, String name) {
        AssemblyDefined assembly = require(id);
        return assembly.ruleBook()
                .majority(name)
                .orElseThrow(() -> new InvalidValue(
                        "rule",
                        "'" + name + "' is not in the rule book of " + id + "; it knows "
                                + assembly.ruleBook().majorities().stream()
                                        .map(MajorityRule::name)
                                        .collect(Collectors.joining(", "))));
    }

    public Roll rollOn(AssemblyId id, LocalDate day, Map<MemberCode, String> notEntitled) {
        require(id);
        return reader.read(StreamId.ofAssembly(id), fold -> ((Assembly) fold.state()).rollOn(day, notEntitled))
                .orElseThrow();
    }
}

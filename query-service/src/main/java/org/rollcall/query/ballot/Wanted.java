package org.rollcall.query.ballot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.problem.Asked;

/** Which ballots a list is asked for; what is not said is not asked. Bound to the query of a request. */
public final class Wanted {

    /** One of OPEN, CLOSED, ANNOUNCED, VOIDED, REPORTED. */
    @RestQuery
    public String state;

    /** The proposal's id. */
    @RestQuery
    public String proposal;

    /** The document's symbol, such as A/ES-11/L.1: the vote itself, its simulations and its imports. */
    @RestQuery
    public String symbol;

    /** The assembly's id. */
    @RestQuery
    public String assembly;

    /** One of LIVE, TEST, IMPORTED, SIMULATED. */
    @RestQuery
    public String provenance;

    /** The question as conditions on ballot {@code b} and proposal {@code p}, with their parameters. */
    record Conditions(String hql, Map<String, Object> parameters) {}

    /** @throws org.rollcall.query.problem.Problem 400 for a word that is none of the known ones */
    Conditions conditions() {
        Asked.oneOf("state", BallotState.class, state);
        Asked.oneOf("provenance", Provenance.Kind.class, provenance);
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        add(parts, parameters, "state", "b.state = :state", state);
        add(parts, parameters, "proposal", "b.proposal = :proposal", proposal);
        add(parts, parameters, "symbol", "p.symbol = :symbol", symbol);
        add(parts, parameters, "assembly", "p.assembly = :assembly", assembly);
        add(
                parts,
                parameters,
                "provenance",
                "function('jsonb_extract_path_text', p.provenance, 'kind') = :provenance",
                provenance);
        String hql = parts.values().stream().map(" and "::concat).collect(Collectors.joining());
        return new Conditions(hql, parameters);
    }

    private static void add(
            Map<String, String> parts, Map<String, Object> parameters, String name, String condition, String value) {
        if (value != null) {
            parts.put(name, condition);
            parameters.put(name, value);
        }
    }
}

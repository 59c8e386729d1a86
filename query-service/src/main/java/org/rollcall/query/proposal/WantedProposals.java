package org.rollcall.query.proposal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.rollcall.domain.event.Provenance;
import org.rollcall.query.problem.Asked;

/** Which drafts a list is asked for; what is not said is not asked. Bound to the query of a request. */
public final class WantedProposals {

    /** The document's symbol, such as A/ES-11/L.1: the draft itself, its simulations and its imports. */
    @RestQuery
    public String symbol;

    /** The assembly's id. */
    @RestQuery
    public String assembly;

    /** One of LIVE, TEST, IMPORTED, SIMULATED. */
    @RestQuery
    public String provenance;

    record Conditions(String hql, Map<String, Object> parameters) {}

    /** The question as conditions on proposal {@code p}; 400 for a word that is none of the known ones. */
    Conditions conditions() {
        Asked.oneOf("provenance", Provenance.Kind.class, provenance);
        StringBuilder hql = new StringBuilder();
        Map<String, Object> parameters = new LinkedHashMap<>();
        add(hql, parameters, "symbol", "p.symbol", symbol);
        add(hql, parameters, "assembly", "p.assembly", assembly);
        add(hql, parameters, "provenance", "function('jsonb_extract_path_text', p.provenance, 'kind')", provenance);
        return new Conditions(hql.toString(), parameters);
    }

    private static void add(StringBuilder hql, Map<String, Object> parameters, String name, String is, String value) {
        if (value != null) {
            hql.append(" and ").append(is).append(" = :").append(name);
            parameters.put(name, value);
        }
    }
}

package org.rollcall.query.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** Which meetings a list is asked for; what is not said is not asked. Bound to the query of a request. */
public final class WantedMeetings {

    /** The symbol of its record, such as A/ES-11/PV.20: the meeting itself and its simulations. */
    @RestQuery
    public String symbol;

    /** The assembly's id. */
    @RestQuery
    public String assembly;

    record Conditions(String hql, Map<String, Object> parameters) {}

    /** The question as conditions on meeting {@code m}. */
    Conditions conditions() {
        StringBuilder hql = new StringBuilder();
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (symbol != null) {
            hql.append(" and m.symbol = :symbol");
            parameters.put("symbol", symbol);
        }
        if (assembly != null) {
            hql.append(" and m.assembly = :assembly");
            parameters.put("assembly", assembly);
        }
        return new Conditions(hql.toString(), parameters);
    }
}

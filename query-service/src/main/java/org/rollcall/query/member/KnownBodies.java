package org.rollcall.query.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.domain.event.RuleBook;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;
import org.rollcall.query.reading.row.StreamRow;

/**
 * The bodies with their members' names and their rules, remembered while a body's stream stands still: every board needs all
 * of it, and it changes once in years.
 */
@ApplicationScoped
public class KnownBodies {

    /** Bodies remembered at once; beyond it all are read anew. */
    private static final int MOST = 64;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Cut cut, KnownBody body) {}

    /** Inside a transaction: the body as that cut has it. One that was never defined is called by its id. */
    public KnownBody in(Cut cut, String assembly) {
        long version = StreamRow.head("assembly:" + assembly);
        Remembered known = remembered.get(assembly);
        if (known != null && known.cut().ofSameProjection(cut) && known.body().version() == version) {
            return known.body();
        }
        KnownBody body = read(assembly, version);
        remember(assembly, new Remembered(cut, body));
        return body;
    }

    private void remember(String assembly, Remembered body) {
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(assembly, body);
    }

    @SuppressWarnings("unchecked")
    private static KnownBody read(String assembly, long version) {
        AssemblyRow row = AssemblyRow.findById(assembly);
        if (row == null) {
            return new KnownBody(new Body(assembly, assembly), version, false, List.of(), null, Map.of());
        }
        Map<String, Map<String, String>> names = new HashMap<>();
        boolean weighted = false;
        for (MemberRow member : MemberRow.of(assembly)) {
            names.put(member.code, Stored.value(member.names, Map.class));
            weighted |= member.weight != null;
        }
        RuleBook book = Stored.value(row.ruleBook, RuleBook.class);
        return new KnownBody(
                new Body(assembly, row.name), version, weighted, book.majorities(), book.procedure(), names);
    }
}

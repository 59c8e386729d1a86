package org.rollcall.query.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.query.document.BallotDocument.Body;
import org.rollcall.query.reading.Cut;
import org.rollcall.query.reading.Stored;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;
import org.rollcall.query.reading.row.StreamRow;

/**
 * The names of bodies and members, remembered while the body's stream stands still: every board needs all of them, and they
 * change once in years.
 */
@ApplicationScoped
public class NamesOfBodies {

    /** Bodies remembered at once; beyond it all are read anew. */
    private static final int MOST = 64;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Cut cut, Names names) {}

    /** Inside a transaction: the names as that cut has them. A body that was never defined is called by its id. */
    public Names in(Cut cut, String assembly) {
        long version = StreamRow.head("assembly:" + assembly);
        Remembered known = remembered.get(assembly);
        if (known != null && known.cut().equals(cut) && known.names().version() == version) {
            return known.names();
        }
        Names names = read(assembly, version);
        remember(assembly, new Remembered(cut, names));
        return names;
    }

    private void remember(String assembly, Remembered names) {
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(assembly, names);
    }

    private static Names read(String assembly, long version) {
        AssemblyRow row = AssemblyRow.findById(assembly);
        Map<String, String> byCode = new HashMap<>();
        for (MemberRow member : MemberRow.of(assembly)) {
            byCode.put(member.code, shown(member.names));
        }
        return new Names(new Body(assembly, row == null ? assembly : row.name), version, byCode);
    }

    private static String shown(String column) {
        @SuppressWarnings("unchecked")
        Map<String, String> names = Stored.value(column, Map.class);
        return names.getOrDefault("en", names.values().iterator().next());
    }
}

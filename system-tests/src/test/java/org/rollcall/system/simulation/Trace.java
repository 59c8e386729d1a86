package org.rollcall.system.simulation;

import java.util.ArrayList;
import java.util.List;

/** What happened, step by step; kept only where somebody will read it. */
public final class Trace {

    private final List<String> lines = new ArrayList<>();
    private final boolean kept;

    Trace(boolean kept) {
        this.kept = kept;
    }

    public void say(String words, Object... values) {
        if (kept) {
            lines.add(words.formatted(values));
        }
    }

    List<String> lines() {
        return lines;
    }
}

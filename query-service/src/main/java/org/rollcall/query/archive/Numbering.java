package org.rollcall.query.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for members' codes, from 0 in the order in which they came up: figures are counted in arrays. */
public final class Numbering {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    public int of(String code) {
        return numbers.computeIfAbsent(code, added -> {
            codes.add(added);
            return codes.size() - 1;
        });
    }

    /** The code of a number that was given. */
    public String code(int number) {
        return codes.get(number);
    }

    public int size() {
        return codes.size();
    }
}

package org.rollcall.query.picture;

import java.util.ArrayList;
import java.util.List;

/** How wide words will be. Fonts differ, so this errs on the wide side: what fits here fits everywhere. */
final class Lettering {

    private static final double LETTER = 0.56;
    private static final double CAPITAL = 0.74;
    private static final double WIDE_LETTER = 1.05;

    /** From here on scripts are set in squares. */
    private static final int FIRST_WIDE = 0x2E80;

    private Lettering() {}

    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::width).sum() * size;
    }

    private static double width(int point) {
        if (point >= FIRST_WIDE) {
            return WIDE_LETTER;
        }
        return Character.isUpperCase(point) ? CAPITAL : LETTER;
    }

    /** The size at which the words fit, at most the wanted one: a name is set smaller rather than cut. */
    static double fitting(String words, double wanted, double room) {
        double width = width(words, wanted);
        return width <= room ? wanted : wanted * room / width;
    }

    /** The words in lines of at most that width; of more lines than wanted the rest is left out, and the last one says so. */
    static List<String> lines(String words, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : cut(lines, most);
    }

    private static List<String> cut(List<String> lines, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + " …");
        return kept;
    }
}

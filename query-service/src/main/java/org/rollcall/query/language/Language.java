package org.rollcall.query.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An official language of the United Nations. */
public enum Language {
    AR("rtl", "العربية"),
    ZH("ltr", "中文"),
    EN("ltr", "English"),
    FR("ltr", "Français"),
    RU("ltr", "Русский"),
    ES("ltr", "Español");

    private final String direction;
    private final String ownName;

    Language(String direction, String ownName) {
        this.direction = direction;
        this.ownName = ownName;
    }

    /** What it is called in itself. */
    public String ownName() {
        return ownName;
    }

    /** Its tag (BCP 47): {@code ar}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How its lines run: {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    /** The language of a tag, whatever region or script it names: {@code zh-Hant-TW} is Chinese. */
    public static Optional<Language> of(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(one -> one.tag().equals(primary)).findFirst();
    }
}

package org.rollcall.local.token;

import java.util.Locale;

/** What a token lets its bearer do; the table is in SECURITY.md. */
public enum Role {
    PRESIDING,
    SECRETARIAT,
    DELEGATE,
    OBSERVER,
    AUDITOR;

    /** As it stands in a token. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

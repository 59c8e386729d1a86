package org.rollcall.local.platform;

/** Is told, in words for people, what happens next. */
@FunctionalInterface
public interface Progress {
    /** One line. */
    void says(String line);

    /** Nobody listens. */
    static Progress silent() {
        return line -> {};
    }
}

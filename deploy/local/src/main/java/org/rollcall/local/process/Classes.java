package org.rollcall.local.process;

/** What a start has to do with what is kept of its program's classes. */
public enum Classes {
    /** Nothing: what the JVM brings with it, and all else read from the jars. */
    PLAIN,
    /** It uses what there is. */
    USING,
    /** It uses what there is, and where there is nothing makes it when it ends. */
    LEARNING
}

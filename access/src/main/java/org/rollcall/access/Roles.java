package org.rollcall.access;

/** The roles, as they stand in the {@code groups} of a token and in {@code @RolesAllowed}. The table is in SECURITY.md. */
public final class Roles {

    /** Conducts: puts the question, opens, closes, announces. Records nobody's vote. */
    public static final String PRESIDING = "presiding";

    /** Prepares and records, and acts on the presiding officer's word; also runs the platform: imports, rebuilds. */
    public static final String SECRETARIAT = "secretariat";

    /** Votes, for the member that its token names and for no other. */
    public static final String DELEGATE = "delegate";

    /** Known by name, and no more than the public. */
    public static final String OBSERVER = "observer";

    /** Changes nothing, and sees how the platform does its work: imports, the hash of what counts, records set aside. */
    public static final String AUDITOR = "auditor";

    private Roles() {}
}

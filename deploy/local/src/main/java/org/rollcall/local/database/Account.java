package org.rollcall.local.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.local.Trouble;

/**
 * Who runs the database: PostgreSQL refuses to be root.
 *
 * <p>A normal user runs it as itself. Root runs it in a user namespace of its own ({@code unshare -U}), where root is
 * nobody in particular but still owns its files; where that is forbidden, as in many containers, as the user 65534. A
 * folder that exists is used by the one who owns it.
 */
enum Account {
    SELF(List.of()),
    UNSHARED(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODYS_ID = 65534;

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    /**
     * The account for a database folder, which may not exist yet.
     *
     * @throws Trouble when the folder belongs to somebody else
     */
    static Account forFolder(Path folder) {
        long self = new UnixSystem().getUid();
        if (!Files.exists(folder)) {
            return self != 0 ? SELF : unshareWorks() ? UNSHARED : NOBODY;
        }
        int owner = ownerOf(folder);
        if (owner == self) {
            return self != 0 ? SELF : unshared(folder);
        }
        if (self == 0 && owner == NOBODYS_ID) {
            return NOBODY;
        }
        throw new Trouble("The database in " + folder + " belongs to another user (number " + owner
                + "); run Rollcall as that user, or use a folder of your own with --data DIR.");
    }

    private static Account unshared(Path folder) {
        if (!unshareWorks()) {
            throw new Trouble(
                    "The database in " + folder + " was made by root in a user namespace, which is not allowed"
                            + " here; use another folder with --data DIR.");
        }
        return UNSHARED;
    }

    private static boolean unshareWorks() {
        return Tool.run(List.of("unshare", "-U", "true")).succeeded();
    }

    /** The command, run by this account. */
    List<String> command(List<String> words) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(words);
        return whole;
    }

    /**
     * Gives a file or folder to this account.
     *
     * @throws Trouble when the account could not even walk to it
     */
    void give(Path path) {
        if (this == NOBODY) {
            requireWay(path);
            try {
                Files.setAttribute(path, "unix:uid", NOBODYS_ID);
                Files.setAttribute(path, "unix:gid", NOBODYS_ID);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Programs may be anywhere the account can walk to. */
    void requireWay(Path path) {
        if (this != NOBODY) {
            return;
        }
        for (Path folder = path.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (!isOpen(folder)) {
                throw new Trouble("As root, Rollcall runs its database as the user 65534, who may not enter " + folder
                        + "; use a folder that everybody may enter with --data DIR, or run Rollcall as a normal user.");
            }
        }
    }

    private static boolean isOpen(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int ownerOf(Path folder) {
        try {
            return (int) Files.getAttribute(folder, "unix:uid");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

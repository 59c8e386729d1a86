package org.rollcall.local.platform;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;
import org.rollcall.local.process.Part;
import org.rollcall.local.process.Ports;

/** Looks, before anything starts, for what would stop it later with a worse sentence. */
final class Preflight {
    /** Of the folder's layout; raised when an older folder can no longer be used. */
    private static final String FORMAT = "1";
    /** What an empty platform writes in its first minute, with room for some votes. */
    private static final long MEGABYTES_NEEDED = 300;

    private final DataFolder data;

    Preflight(DataFolder data) {
        this.data = data;
    }

    /**
     * Makes the folder usable, or explains why it is not.
     *
     * @throws Trouble in one sentence
     */
    void checkFolder() {
        try {
            checkPath();
            Files.createDirectories(data.root());
            checkOwner();
            checkFormat();
            checkRoom();
        } catch (IOException refused) {
            throw new Trouble(
                    "The data folder " + data.root() + " cannot be used: " + reason(refused)
                            + "; choose another with --data DIR.",
                    refused);
        }
    }

    /** The broker takes a list of folders, so a comma in the path would be two folders. */
    private void checkPath() {
        if (data.root().toString().contains(",")) {
            throw new Trouble("The path of the data folder must not hold a comma: " + data.root() + ".");
        }
    }

    private void checkOwner() throws IOException {
        UnixSystem self = new UnixSystem();
        int owner = (int) Files.getAttribute(data.root(), "unix:uid");
        if (owner != self.getUid()) {
            throw new Trouble("The data folder " + data.root() + " belongs to "
                    + Files.getOwner(data.root()).getName() + ", not to the user " + self.getUid()
                    + "; run Rollcall as its owner, or choose another with --data DIR.");
        }
        if (!Files.isWritable(data.root())) {
            throw new Trouble(
                    "Nothing can be written into the data folder " + data.root() + "; choose another with --data DIR.");
        }
    }

    private void checkFormat() throws IOException {
        Path file = data.root().resolve("format");
        if (!Files.exists(file)) {
            requireEmpty();
            Files.writeString(file, FORMAT + "\n");
            return;
        }
        String found = Files.readString(file).strip();
        // Empty: another launcher is just writing it.
        if (!found.isEmpty() && !found.equals(FORMAT)) {
            throw new Trouble("The data folder " + data.root() + " was written by another version of Rollcall (format "
                    + found + ", this is " + FORMAT + "); choose another with --data DIR, or move it away.");
        }
    }

    private void requireEmpty() throws IOException {
        try (Stream<Path> files = Files.list(data.root())) {
            if (files.findAny().isPresent()) {
                throw new Trouble("The folder " + data.root()
                        + " holds files that are not Rollcall's; choose an empty or" + " a new one with --data DIR.");
            }
        }
    }

    private void checkRoom() throws IOException {
        long megabytes = Files.getFileStore(data.root()).getUsableSpace() >> 20;
        if (megabytes < MEGABYTES_NEEDED) {
            throw new Trouble("The disk is nearly full: " + megabytes + " MB are free where " + data.root()
                    + " lies, and " + MEGABYTES_NEEDED
                    + " MB are needed; free some space, or choose another place with --data DIR.");
        }
    }

    /**
     * Looks whether the ports are free.
     *
     * @throws Trouble naming the first that is not
     */
    static void checkPorts(List<Part> toStart) {
        for (Part part : toStart) {
            check(part, part.host(), part.port());
            if (part.name().equals("kafka")) {
                check(part, part.host(), part.port() + 1);
            }
        }
    }

    private static void check(Part part, String host, int port) {
        if (!Ports.isFree(host, port)) {
            throw new Trouble(
                    "Port " + port + ", which " + part.name() + " needs, is used by another program (or cannot be"
                            + " opened on " + host + "); stop that program, or move all ports with --port-offset 100.");
        }
    }

    private static String reason(IOException refused) {
        return switch (refused) {
            case FileAlreadyExistsException file -> "it is a file, not a folder";
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            default -> refused.getMessage();
        };
    }
}

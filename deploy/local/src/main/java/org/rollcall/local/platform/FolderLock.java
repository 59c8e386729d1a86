package org.rollcall.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;

/** Lets one launcher at a time start or stop what belongs to a folder. The system takes it back from the dead. */
final class FolderLock {
    private FolderLock() {}

    /** Does this while nobody else does; waits for another launcher, and says so. */
    static <T> T holding(DataFolder data, Progress progress, Supplier<T> action) {
        try (FileChannel channel = open(data)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                progress.says(
                        "Waiting for another ./rollcall that is starting or stopping what is in " + data.root() + " …");
                channel.lock();
            }
            return action.get();
        } catch (IOException refused) {
            throw refused(data, refused);
        }
    }

    private static FileChannel open(DataFolder data) {
        try {
            Path file = DataFolder.created(data.root().resolve("run")).resolve("lock");
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException | UncheckedIOException refused) {
            throw refused(data, refused);
        }
    }

    private static Trouble refused(DataFolder data, Exception why) {
        return new Trouble(
                "The data folder " + data.root() + " cannot be written: " + why.getMessage()
                        + "; choose another with --data DIR.",
                why);
    }
}

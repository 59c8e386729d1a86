package org.rollcall.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.rollcall.local.Trouble;
import org.rollcall.local.folder.DataFolder;

/** Lets one launcher at a time start or stop what belongs to a folder. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the other launcher, and says so. */
    static FolderLock of(DataFolder data, Progress progress) {
        Path file = data.root().resolve("run/lock");
        try {
            DataFolder.created(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                progress.says("Waiting for another ./rollcall that is starting or stopping what is in " + data.root() + " …");
                channel.lock();
            }
            return new FolderLock(channel);
        } catch (IOException | UncheckedIOException refused) {
            throw new Trouble("The data folder " + data.root() + " cannot be written: " + refused.getMessage()
                    + "; choose another with --data DIR.", refused);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The system gives the lock back when this process ends.
        }
    }
}

package org.dossier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Held for as long as a stack runs from a data directory; the system gives it back even after kill -9. */
final class StackLock {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Refusal if another stack runs from the same directory */
    static StackLock take(DataDirectory data) {
        try {
            var channel = FileChannel.open(data.of("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw alreadyRunning(data);
            }
            return new StackLock(channel);
        } catch (IOException e) {
            throw new Refusal("The data directory " + data.path() + " cannot be locked: " + e.getMessage() + ".", e);
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal alreadyRunning(DataDirectory data) {
        var who = data.supervisor()
                .find()
                .map(process -> " (process " + process.pid() + ")")
                .orElse("");
        return new Refusal("Dossier already runs from " + data.path() + who + ": stop it with ./dossier down first.");
    }
}

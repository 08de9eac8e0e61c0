package org.dossier.local.stack;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./dossier down}: stops what runs from a data directory, also when nobody watches it any more. */
public final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final DataDirectory data;

    public Down(Options options) {
        this.data = new DataDirectory(options.data().toAbsolutePath().normalize());
    }

    public void run() {
        if (!Files.isDirectory(data.path())) {
            System.out.println("Nothing runs from " + data.path() + ".");
            return;
        }
        var supervisor = data.supervisor().find();
        supervisor.ifPresent(process -> {
            Stopping.announce(data, new Progress(System.out));
            end(process);
        });
        var leftOvers = LeftOvers.stop(data);
        Up.Running.delete(data);
        data.supervisor().delete();
        System.out.println(
                supervisor.isEmpty() && leftOvers.isEmpty()
                        ? "Nothing runs from " + data.path() + "."
                        : "Dossier is stopped; its data stays in " + data.path() + ".");
    }

    private static void end(ProcessHandle supervisor) {
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            supervisor.destroyForcibly();
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
        }
    }
}

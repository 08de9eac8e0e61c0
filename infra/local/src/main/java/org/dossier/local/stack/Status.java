package org.dossier.local.stack;

import java.io.IOException;
import java.nio.file.Files;

/** {@code ./dossier status}: which parts run. */
public final class Status {

    /** As init scripts have it: 3 says that a service is not running. */
    private static final int NOT_RUNNING = 3;

    private final DataDirectory data;

    public Status(Options options) {
        this.data = new DataDirectory(options.data().toAbsolutePath().normalize());
    }

    /** The exit code: 0 if everything is ready, 3 if not. */
    public int run() throws IOException {
        for (var part : new StopOrder().names().reversed()) {
            var process = LeftOvers.pidFile(data, part).find();
            System.out.printf(
                    "  %-20s %s%n",
                    part, process.map(found -> "process " + found.pid()).orElse("not running"));
        }
        if (data.supervisor().find().isEmpty()) {
            System.out.println("Dossier does not run from " + data.path() + ".");
            return NOT_RUNNING;
        }
        if (!Files.exists(data.of("ready"))) {
            System.out.println("Dossier is starting.");
            return NOT_RUNNING;
        }
        System.out.println("Dossier is ready: http://localhost:" + Files.readString(data.of("ready")));
        return 0;
    }
}

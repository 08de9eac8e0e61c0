package org.dossier.local.process;

import java.io.IOException;

/** How a process is asked to end. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's "fast" shutdown: open connections are closed, not waited for. */
    INT;

    void send(ProcessHandle process) {
        if (this == TERM) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

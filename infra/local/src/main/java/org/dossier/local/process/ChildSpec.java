package org.dossier.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All that is needed to start a process, and to start it again.
 *
 * @param name what people call it, and the name of its log
 * @param environment added to our own, from which secrets of the payment provider are taken out first
 * @param home holds the pid file and is the working directory
 * @param patience how long it may take to end before it is killed
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path home,
        Path log,
        StopSignal signal,
        Duration patience) {

    public PidFile pidFile() {
        return new PidFile(home.resolve(name + ".pid"));
    }
}

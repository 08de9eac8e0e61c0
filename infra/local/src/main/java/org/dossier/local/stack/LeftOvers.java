package org.dossier.local.stack;

import java.time.Duration;
import java.util.List;

import org.dossier.local.process.Child;
import org.dossier.local.process.PidFile;
import org.dossier.local.process.StopSignal;

/** The parts that still run although the process that watched them was killed. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LeftOvers() {}

    /** Stops them in their order and names them. */
    static List<String> stop(DataDirectory data) {
        return new StopOrder()
                .names().stream()
                        .filter(part -> Child.stopLeftOver(pidFile(data, part), signal(part), PATIENCE))
                        .toList();
    }

    static PidFile pidFile(DataDirectory data, String part) {
        return new PidFile(data.of(part).resolve(part + ".pid"));
    }

    private static StopSignal signal(String part) {
        return part.equals("postgresql") ? StopSignal.INT : StopSignal.TERM;
    }
}

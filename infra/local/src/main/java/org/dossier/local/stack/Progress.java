package org.dossier.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What the person in front of the terminal gets to read. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void ready(String part, Duration took) {
        say("  %-20s ready in %5.1f s", part, took.toMillis() / 1000.0);
    }

    void event(String format, Object... arguments) {
        say("%s  %s", Instant.now().truncatedTo(ChronoUnit.SECONDS), String.format(Locale.ROOT, format, arguments));
    }

    synchronized void say(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
        out.flush();
    }
}

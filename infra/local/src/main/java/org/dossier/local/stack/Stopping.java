package org.dossier.local.stack;

/** The words before a stop, which may take longer than a person expects. */
final class Stopping {

    private Stopping() {}

    static void announce(DataDirectory data, Progress progress) {
        progress.say(
                "Stopping%s",
                new AotCache(data.of("aot")).isRecording()
                        ? "; this once it takes half a minute, to make the next starts quick"
                        : "");
    }
}

package org.dossier.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line of a child JVM, of the same Java that we run on. */
final class JavaCommand {

    // The serial collector is the lightest where two cores are shared by nine processes.
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.net.preferIPv4Stack=true");

    private JavaCommand() {}

    /** {@code options} are the JVM's, {@code program} what follows them: {@code -jar x} or {@code -cp x Main}. */
    static List<String> of(List<String> options, String... program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(COMMON);
        command.addAll(options);
        command.addAll(Arrays.asList(program));
        return command;
    }
}

package org.dossier.local.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param command {@code up}, {@code down}, {@code status} or {@code code}
 * @param port the gateway's; every other port follows from it
 * @param data where everything is kept between runs
 * @param detach return when ready and go on in the background
 * @param empty without demo content and demo people
 * @param infraOnly without the four applications
 */
public record Options(String command, Ports ports, Path data, boolean detach, boolean empty, boolean infraOnly) {

    private static final int DEFAULT_PORT = 8080;
    private static final List<String> COMMANDS = List.of("up", "down", "status", "code");

    /** @throws Refusal when it cannot be understood */
    public static Options parse(String... arguments) {
        var words = new ArrayDeque<>(List.of(arguments));
        var command = words.isEmpty() ? "" : words.pop();
        if (!COMMANDS.contains(command)) {
            throw new Refusal("There is no command \"" + command + "\"; there are up, down, status, code and bench.");
        }
        var options = new Options(command, new Ports(DEFAULT_PORT), Path.of(".dossier"), false, false, false);
        while (!words.isEmpty()) {
            options = options.with(words.pop(), words);
        }
        return options;
    }

    private Options with(String flag, ArrayDeque<String> rest) {
        return switch (flag) {
            case "--port" -> new Options(command, port(value(flag, rest)), data, detach, empty, infraOnly);
            case "--data" -> new Options(command, ports, Path.of(value(flag, rest)), detach, empty, infraOnly);
            case "--detach" -> new Options(command, ports, data, true, empty, infraOnly);
            case "--empty" -> new Options(command, ports, data, detach, true, infraOnly);
            case "--infra-only" -> new Options(command, ports, data, detach, empty, true);
            default -> throw new Refusal("\"" + flag + "\" is not an option of " + command + ".");
        };
    }

    private static String value(String flag, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal(flag + " needs a value after it.");
        }
        return rest.pop();
    }

    private static Ports port(String text) {
        try {
            return new Ports(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new Refusal("--port needs a number, not \"" + text + "\".");
        }
    }
}

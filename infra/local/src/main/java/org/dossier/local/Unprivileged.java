package org.dossier.local;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where we are root, as in most containers, its programs run in a user namespace of
 * their own, in which the same files belong to them and root's rights are gone.
 */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> PREFIX = prefix();

    private Unprivileged() {}

    /** The command, changed so that it may be started by root too. */
    static List<String> command(List<String> command) {
        return Stream.concat(PREFIX.stream(), command.stream()).toList();
    }

    private static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (succeeds(Stream.concat(NAMESPACE.stream(), Stream.of("true")).toList())) {
            return NAMESPACE;
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root, and this machine allows no user namespaces: start as another user.");
    }

    private static boolean succeeds(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

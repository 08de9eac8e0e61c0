package org.dossier.stripe.sandbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How a sandbox is started.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param data the directory of the journal
 * @param publicUrl the address that browsers use, such as {@code http://localhost:8085}; empty derives it from the port
 * @param apiKey the key that is accepted; a test key, never a live one
 * @param webhookUrl where events go; empty for nowhere
 * @param webhookSecret what they are signed with
 */
public record Options(int port, Path data, String publicUrl, String apiKey, String webhookUrl, String webhookSecret) {

    private static final Set<String> KNOWN =
            Set.of("--port", "--data", "--public-url", "--api-key", "--webhook-url", "--webhook-secret");

    public Options {
        if (!apiKey.startsWith("sk_test_") && !apiKey.startsWith("rk_test_")) {
            throw new IllegalArgumentException("The API key of the sandbox begins with sk_test_ or rk_test_.");
        }
        if (!webhookUrl.isEmpty() && webhookSecret.isEmpty()) {
            throw new IllegalArgumentException("With --webhook-url give --webhook-secret too.");
        }
    }

    static Options parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            var parts = arguments[i].split("=", 2);
            if (!KNOWN.contains(parts[0])) {
                throw new IllegalArgumentException("Unknown option " + parts[0] + "; known are " + KNOWN + ".");
            }
            if (parts.length == 1 && i + 1 == arguments.length) {
                throw new IllegalArgumentException("The option " + parts[0] + " lacks its value.");
            }
            given.put(parts[0], parts.length == 2 ? parts[1] : arguments[++i]);
        }
        return new Options(
                Integer.parseInt(given.getOrDefault("--port", "8085")),
                Path.of(given.getOrDefault("--data", ".stripe-sandbox")),
                given.getOrDefault("--public-url", ""),
                given.getOrDefault("--api-key", "sk_test_sandbox"),
                given.getOrDefault("--webhook-url", ""),
                given.getOrDefault("--webhook-secret", ""));
    }
}

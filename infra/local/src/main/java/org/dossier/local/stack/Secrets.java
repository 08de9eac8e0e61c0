package org.dossier.local.stack;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.dossier.local.Secret;

/** Passwords and keys of one data directory, each made up when first asked for and kept in a file of its owner. */
final class Secrets {

    private final Path file;
    private final Properties kept = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            load();
        }
    }

    String ofRole(String role) {
        return get("database." + role, "");
    }

    String ofKafka(String account) {
        return get("kafka." + account, "");
    }

    String oidcClient() {
        return get("oidc-client", "");
    }

    String deskApiClient() {
        return get("desk-api-client", "");
    }

    /** The booking service's own, with which it asks for payments. */
    String bookingClient() {
        return get("booking-client", "");
    }

    /** Signs what the gateway hands to the browser during sign-in. */
    String gatewayState() {
        return get("gateway-state", "");
    }

    String sandboxApiKey() {
        return get("sandbox-api-key", "sk_test_");
    }

    String sandboxWebhook() {
        return get("sandbox-webhook", "whsec_");
    }

    private synchronized String get(String name, String prefix) {
        var found = kept.getProperty(name);
        if (found == null) {
            found = prefix + Secret.generate();
            kept.setProperty(name, found);
            save();
        }
        return found;
    }

    private void load() {
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save() {
        var text = new StringWriter();
        try {
            kept.store(text, "Secrets of this data directory. Whoever can read them can do everything.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Secret.write(file, text.toString());
    }
}

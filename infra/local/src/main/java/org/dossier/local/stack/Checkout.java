package org.dossier.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the sources and what was built from them. */
record Checkout(Path root) {

    /** As told by the script {@code dossier}, else the working directory. */
    static Checkout find() {
        return new Checkout(Path.of(System.getProperty("dossier.checkout", ""))
                .toAbsolutePath()
                .normalize());
    }

    /** The folder of a packaged Quarkus application. */
    Path application(String module) {
        return built(root.resolve(module).resolve("target/quarkus-app"));
    }

    Path sandboxJar() {
        return built(root.resolve("infra/stripe-sandbox/target/dossier-stripe-sandbox-0.1.0.jar"));
    }

    Path sandboxLibraries() {
        return built(root.resolve("infra/stripe-sandbox/target/lib"));
    }

    Path realm(String file) {
        return root.resolve("infra/keycloak").resolve(file);
    }

    Path themes() {
        return root.resolve("infra/keycloak/theme");
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new Refusal(path + " is missing: build with ./mvnw package -DskipTests.");
        }
        return path;
    }
}

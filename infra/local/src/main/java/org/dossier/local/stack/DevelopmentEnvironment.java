package org.dossier.local.stack;

import java.util.stream.Collectors;

import org.dossier.local.Secret;

/**
 * With {@code --infra-only}: a file per application with the environment it would have been given, for running one of
 * them by hand: {@code set -a; . .dossier/development/gateway.env; ./mvnw -pl gateway quarkus:dev}.
 */
record DevelopmentEnvironment(Settings settings) {

    void write() {
        var environments = new ApplicationEnvironment(settings);
        for (var application : Application.values()) {
            var lines = environments.of(application).entrySet().stream()
                    .map(entry -> entry.getKey() + "='" + entry.getValue() + "'\n")
                    .collect(Collectors.joining());
            Secret.write(settings.data().of("development").resolve(application.module() + ".env"), lines);
        }
    }
}

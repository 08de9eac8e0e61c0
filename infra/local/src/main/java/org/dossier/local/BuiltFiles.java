package org.dossier.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the build of this module has laid ready beside its classes: the jars of Kafka and the unpacked Keycloak. They
 * are found beside this class ({@code infra/local/target}) or, when it was loaded from the local Maven repository, in
 * the checkout that contains the working directory; the system property {@code dossier.local.target} overrules both.
 */
public final class BuiltFiles {

    private BuiltFiles() {}

    public static Path kafkaLibraries() {
        return find("kafka/lib");
    }

    /** @throws IllegalStateException if the module has not been built */
    public static Path find(String name) {
        return Stream.of(configured(), besideThisClass(), inTheCheckout())
                .flatMap(Optional::stream)
                .map(target -> target.resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "infra/local/target/" + name + " is missing: build with ./mvnw package -pl infra/local"));
    }

    private static Optional<Path> configured() {
        return Optional.ofNullable(System.getProperty("dossier.local.target")).map(Path::of);
    }

    private static Optional<Path> besideThisClass() {
        try {
            var source = BuiltFiles.class.getProtectionDomain().getCodeSource().getLocation();
            return Optional.ofNullable(Path.of(source.toURI()).getParent());
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> inTheCheckout() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve("infra/local/target"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}

package org.dossier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.dossier.local.BuiltFiles;

/** Keycloak as the build unpacked it, with the choices that it wants to know before it starts. */
record KeycloakDistribution(Path path) {

    /** What nobody here uses is left out, so that nothing can be got through it (R54). */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--features-disabled=admin,admin-fine-grained-authz,authorization,ciba,device-flow,identity-brokering-api,impersonation,"
                    + "instagram-broker,kerberos,token-exchange-standard,twitter-broker");

    /** Built once for all data directories; two starts at the same time wait for each other. */
    static KeycloakDistribution built(Path log) {
        var distribution = new KeycloakDistribution(unpacked());
        var lock = distribution.path.resolve("dossier-build.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !distribution.isBuilt()) {
                distribution.build(log);
            }
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line with {@code arguments} for a Keycloak whose own files are under {@code home}. */
    List<String> command(Path home, List<String> memory, List<String> arguments) {
        var options = new ArrayList<>(memory);
        options.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en",
                "-Duser.country=US"));
        for (var opened : List.of("lang", "security", "util", "util.concurrent")) {
            options.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        var program = new ArrayList<>(List.of(
                "-cp",
                path.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        program.addAll(arguments);
        return JavaCommand.of(options, program.toArray(String[]::new));
    }

    private boolean isBuilt() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(String.join(" ", BUILD));
    }

    private void build(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command(path, List.of("-Xmx512m"), BUILD))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new Refusal("Keycloak could not be built; " + log + " says why.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Files.writeString(mark(), String.join(" ", BUILD));
    }

    private Path mark() {
        return path.resolve("dossier-build");
    }

    private static Path unpacked() {
        var folder = BuiltFiles.find("keycloak");
        try (var versions = Files.list(folder)) {
            return versions.filter(found -> found.getFileName().toString().startsWith("keycloak-"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new Refusal(folder + " is empty: build with ./mvnw package -DskipTests."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.dossier.local.stack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dossier.local.process.ChildSpec;
import org.dossier.local.process.Readiness;
import org.dossier.local.process.StopSignal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SupervisorTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor =
            new Supervisor(new Progress(new PrintStream(words, true, StandardCharsets.UTF_8)));

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void partStartsWhenThoseItNeedsAreReady() {
        supervisor.start(List.of(
                part("gateway", Set.of("kafka"), "sleep 60"),
                part("kafka", Set.of("postgresql"), "sleep 60"),
                part("postgresql", Set.of("not-in-this-stack"), "sleep 60")));
        assertThat(order).containsExactly("postgresql", "kafka", "gateway");
    }

    @Test
    void partThatCannotStartIsNamedWithItsLastWords() {
        assertThatThrownBy(() -> supervisor.start(List.of(
                        part("postgresql", Set.of(), "sleep 60"),
                        part("kafka", Set.of(), "echo out of luck; exit 7"),
                        part("gateway", Set.of("kafka"), "sleep 60"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kafka ended with code 7")
                .hasMessageContaining("out of luck");
        assertThat(order).doesNotContain("gateway");
    }

    @Test
    void stoppingLeavesNoProcess() {
        supervisor.start(List.of(part("postgresql", Set.of(), "sleep 60"), part("gateway", Set.of(), "sleep 60")));
        supervisor.stop();
        assertThat(directory).isDirectoryNotContaining("glob:**.pid");
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void partThatEndsByItselfIsStartedAgain() throws Exception {
        supervisor.start(
                List.of(part("mail", Set.of(), "echo started >> " + directory.resolve("starts") + "; sleep 60")));
        awaitStarts(1);
        LeftOvers.pidFile(new DataDirectory(directory), "mail")
                .find()
                .orElseThrow()
                .destroyForcibly();
        awaitStarts(2);
        assertThat(words.toString(StandardCharsets.UTF_8)).contains("mail ended with code 137");
    }

    private void awaitStarts(int count) throws Exception {
        for (var tries = 0; tries < 400 && starts() < count; tries++) {
            Thread.sleep(50);
        }
        assertThat(starts()).isEqualTo(count);
    }

    private long starts() throws Exception {
        var file = directory.resolve("starts");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private Part part(String name, Set<String> needs, String script) {
        var home = directory.resolve(name);
        var spec = new ChildSpec(
                name,
                List.of("sh", "-c", script),
                Map.of(),
                home,
                directory.resolve(name + ".log"),
                StopSignal.TERM,
                Duration.ofSeconds(2));
        return new Part(name, needs, () -> spec, child -> {
            var begin = System.nanoTime();
            Readiness.await(
                    child,
                    Duration.ofSeconds(5),
                    () -> child.isAlive()
                            && System.nanoTime() - begin
                                    > Duration.ofMillis(150).toNanos());
            order.add(name);
        });
    }
}

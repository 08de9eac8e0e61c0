package org.dossier.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PidFileTest {

    @TempDir
    private Path directory;

    @Test
    void processIsFoundWhileItRuns() {
        var child = Child.start(sleeping());
        assertThat(sleeping().pidFile().find()).map(ProcessHandle::pid).contains(child.pid());
        child.stop();
        assertThat(sleeping().pidFile().find()).isEmpty();
    }

    @Test
    void reusedProcessIdIsNotTakenForOurs() throws IOException {
        var file = new PidFile(directory.resolve("other.pid"));
        var longAgo = Instant.now().minus(Duration.ofDays(1));
        Files.writeString(file.path(), ProcessHandle.current().pid() + " " + longAgo + "\n");

        assertThat(Child.stopLeftOver(file, StopSignal.TERM, Duration.ofSeconds(1)))
                .isFalse();
    }

    @Test
    void damagedFileNamesNobody() throws IOException {
        var file = new PidFile(directory.resolve("damaged.pid"));
        Files.writeString(file.path(), "");
        assertThat(file.find()).isEmpty();
    }

    @Test
    void leftOverOfAnEarlierRunIsStoppedBeforeTheNextStart() {
        var first = Child.start(sleeping());
        var second = Child.start(sleeping());
        assertThat(first.isAlive()).isFalse();
        assertThat(second.isAlive()).isTrue();
        second.stop();
    }

    @Test
    void childThatDoesNotListenIsKilled() {
        var deaf = new ChildSpec(
                "deaf",
                List.of("sh", "-c", "trap '' TERM; while true; do sleep 0.1; done"),
                Map.of(),
                directory,
                directory.resolve("deaf.log"),
                StopSignal.TERM,
                Duration.ofMillis(300));
        var child = Child.start(deaf);
        child.stop();
        assertThat(child.isAlive()).isFalse();
    }

    private ChildSpec sleeping() {
        return new ChildSpec(
                "sleeping",
                List.of("sleep", "60"),
                Map.of(),
                directory,
                directory.resolve("sleeping.log"),
                StopSignal.TERM,
                Duration.ofSeconds(5));
    }
}

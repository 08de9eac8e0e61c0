package org.dossier.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AotCacheTest {

    @TempDir
    private Path directory;

    private Path files;
    private AotCache cache;

    @BeforeEach
    void anApplication() throws IOException {
        files = Files.createDirectories(directory.resolve("app"));
        Files.writeString(files.resolve("one.jar"), "1");
        cache = new AotCache(directory.resolve("aot"));
    }

    @Test
    void firstRunRecordsAndTheNextUsesIt() throws IOException {
        assertThat(option()).startsWith("-XX:AOTCacheOutput=");
        cache.accept("gateway", files);
        assertThat(cache.isRecording()).isTrue();
        Files.writeString(file("gateway.aot"), "cache");
        assertThat(option()).startsWith("-XX:AOTCache=");
        assertThat(cache.isRecording()).isFalse();
    }

    @Test
    void changedApplicationIsRecordedAgain() throws IOException {
        recorded();
        Files.writeString(files.resolve("one.jar"), "22");
        assertThat(option()).startsWith("-XX:AOTCacheOutput=");
        assertThat(file("gateway.aot")).doesNotExist();
    }

    @Test
    void recordingOfAStartThatFailedIsNotUsed() throws IOException {
        option();
        Files.writeString(file("gateway.aot"), "cache");
        assertThat(option()).startsWith("-XX:AOTCacheOutput=");
    }

    @Test
    void halfWrittenCacheIsNotUsed() throws IOException {
        recorded();
        Files.writeString(file("gateway.aot.config"), "left behind");
        assertThat(option()).startsWith("-XX:AOTCacheOutput=");
    }

    private void recorded() throws IOException {
        option();
        cache.accept("gateway", files);
        Files.writeString(file("gateway.aot"), "cache");
    }

    private String option() {
        return cache.options("gateway", files).getFirst();
    }

    private Path file(String name) {
        return directory.resolve("aot").resolve(name);
    }
}

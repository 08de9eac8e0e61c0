package org.dossier.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void demoContentIsDecidedOnce() {
        DataDirectory.open(directory.resolve("data"), false);
        assertThat(DataDirectory.open(directory.resolve("data"), true).demo()).isFalse();
    }

    @Test
    void dataOfAnotherVersionIsRefused() throws IOException {
        Files.writeString(directory.resolve("dossier.properties"), "format=99\n");
        assertThatThrownBy(() -> DataDirectory.open(directory, true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another version");
    }

    @Test
    void directoryOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> DataDirectory.open(directory, true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not Dossier's");
    }

    @Test
    @DisplayName("R59: secrets are kept, differ, and only their owner can read them")
    void secretsAreKeptForTheirOwnerOnly() throws IOException {
        var file = directory.resolve("secrets.properties");
        var secrets = new Secrets(file);
        var first = secrets.ofRole("reports_app");
        assertThat(secrets.ofRole("reports_owner")).isNotEqualTo(first).hasSize(64);
        assertThat(new Secrets(file).ofRole("reports_app")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}

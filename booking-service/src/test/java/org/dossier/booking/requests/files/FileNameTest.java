package org.dossier.booking.requests.files;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Names of files (R36, R40)")
class FileNameTest {
    @Test
    void aNameKeepsItsLetters() {
        assertThat(FileName.of("Brief für Åsa.docx", FileKind.PDF)).isEqualTo("Brief für Åsa.pdf");
    }

    @Test
    void aNameLosesItsWayAndItsTricks() {
        assertThat(FileName.of("../../etc/passwd", FileKind.TXT)).isEqualTo("passwd.txt");
        assertThat(FileName.of("a\r\nSet-Cookie: x", FileKind.TXT)).isEqualTo("a Set-Cookie x.txt");
        assertThat(FileName.of("\u202egnp.exe", FileKind.PNG)).isEqualTo("gnp.png");
        assertThat(FileName.of(".pdf", FileKind.PDF)).isEqualTo("file.pdf");
        assertThat(FileName.of("x".repeat(500), FileKind.MD)).hasSize(53);
    }

    @Test
    void theHeaderHoldsBothWritings() {
        assertThat(FileName.disposition("Brief für Åsa.pdf"))
                .isEqualTo(
                        "attachment; filename=\"Brief_f_r_sa.pdf\"; filename*=UTF-8''Brief%20f%C3%BCr%20%C3%85sa.pdf");
    }
}

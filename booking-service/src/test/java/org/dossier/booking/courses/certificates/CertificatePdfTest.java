package org.dossier.booking.courses.certificates;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import org.dossier.booking.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class CertificatePdfTest {
    @Inject
    CertificatePdf pdf;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Žukauskaitė-Öğüt",
                "Νίκος Παπαδόπουλος",
                "Олександр Ґалаґан",
                "თამარ კველიძე",
                "Արամ Խաչատրյան"
            })
    void aNameIsPrintedInItsLetters(String name) throws IOException {
        assertThat(printed(name)).contains(name);
    }

    /** From right to left, and joined: each letter in the form that its place in the word asks for. */
    @Test
    void anArabicNameIsJoinedAndRunsFromRightToLeft() throws IOException {
        var text = printed("ليلى حسن");
        assertThat(text).contains("ﻟ").contains("ﺣ").doesNotContain("ل");
        var plain = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFKC));
        assertThat(plain.toString() + plain.reverse()).contains("حسن").contains("ليلى");
    }

    @Test
    void aHebrewNameIsPrinted() throws IOException {
        var text = new StringBuilder(printed("דוד כהן"));
        assertThat(text.toString() + text.reverse()).contains("דוד").contains("כהן");
    }

    private String printed(String holder) throws IOException {
        var certificate = new Certificate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "0123456789ABCDEF",
                holder,
                "Maps",
                "12 September 2026",
                390,
                "Ilka Brandt",
                Instant.EPOCH,
                null,
                null);
        var reader = new PdfReader(pdf.print(certificate));
        assertEquals(1, reader.getNumberOfPages());
        return new PdfTextExtractor(reader).getTextFromPage(1);
    }
}

package org.dossier.booking.courses.certificates;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/**
 * The faces of certificates, each for the letters that those before it lack. All are embedded in part, as the standard
 * faces of PDF have no letters beyond Western Europe; names do. The first comes with OpenPDF and has Latin, Greek and
 * Cyrillic; the others are Noto Sans, see {@code fonts/noto-sans-OFL.txt}. Chinese, Japanese and Korean would be megabytes.
 */
final class CertificateFonts {
    private final List<BaseFont> faces = Stream.of(
                    "font-fallback/LiberationSans-Regular.ttf",
                    "fonts/noto-sans-georgian.ttf",
                    "fonts/noto-sans-armenian.ttf",
                    "fonts/noto-sans-arabic.ttf")
            .map(CertificateFonts::load)
            .toList();

    /** A text, each letter in the first face that has it. */
    Phrase set(String text, float size, Color color) {
        var selector = new FontSelector();
        faces.forEach(face -> selector.addFont(new Font(face, size, Font.NORMAL, color)));
        return selector.process(text);
    }

    private static BaseFont load(String name) {
        try (InputStream in = CertificateFonts.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing font: " + name);
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

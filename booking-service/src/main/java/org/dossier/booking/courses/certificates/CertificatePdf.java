package org.dossier.booking.courses.certificates;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.text.Bidi;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

import org.dossier.booking.courses.Phrases;
import org.dossier.kit.page.Site;

/** Prints a certificate: one page, landscape. Texts go in as text, never as markup or an address to fetch (A29). */
@ApplicationScoped
class CertificatePdf {
    private static final Color INK = new Color(0x15, 0x19, 0x1c);
    private static final Color SOFT = new Color(0x4d, 0x56, 0x5b);
    private static final Color SEAL = new Color(0xa3, 0x2a, 0x1b);

    /** From here on a line is set smaller, so that the page stays one. */
    private static final int LONG = 45;

    private final Site site;
    private final CertificateTexts texts;
    private final CertificateFonts fonts = new CertificateFonts();

    CertificatePdf(Site site, CertificateTexts texts) {
        this.site = site;
        this.texts = texts;
    }

    byte[] print(Certificate certificate) {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4.rotate(), 90, 90, 80, 60);
        var writer = PdfWriter.getInstance(document, out);
        document.addTitle(texts.title() + ", " + certificate.course());
        document.addAuthor(site.publisher());
        document.open();
        frame(writer);
        document.add(line(site.publisher(), 14, SEAL, 0));
        document.add(line(texts.title(), 34, INK, 28));
        document.add(line(texts.thisIsToSay(), 14, SOFT, 30));
        document.add(line(certificate.holder(), certificate.holder().length() > LONG ? 18 : 28, INK, 10));
        document.add(line(texts.tookPart(), 14, SOFT, 16));
        document.add(line(certificate.course(), certificate.course().length() > LONG ? 16 : 22, INK, 10));
        document.add(line(texts.heldOn(certificate.heldOn(), certificate.length()), 14, INK, 12));
        if (!certificate.trainers().isBlank()) {
            document.add(line(texts.taughtBy(certificate.trainers()), 14, INK, 4));
        }
        document.add(line(texts.issuedOn(Phrases.date(certificate.issuedAt(), ZoneOffset.UTC)), 11, SOFT, 40));
        document.add(line(texts.verify(certificate.printedCode(), site.publicUrl() + certificate.path()), 11, SOFT, 4));
        document.close();
        return out.toByteArray();
    }

    private static void frame(PdfWriter writer) {
        var canvas = writer.getDirectContent();
        var page = PageSize.A4.rotate();
        var frame = new Rectangle(36, 36, page.getWidth() - 36, page.getHeight() - 36);
        frame.setBorder(Rectangle.BOX);
        frame.setBorderWidth(0.75f);
        frame.setBorderColor(SOFT);
        canvas.rectangle(frame);
        canvas.setColorFill(SEAL);
        canvas.rectangle(36, page.getHeight() - 44, page.getWidth() - 72, 8);
        canvas.fill();
        canvas.setColorFill(INK);
    }

    private Element line(String text, float size, Color color, float before) {
        var paragraph = new Paragraph(fonts.set(text, size, color));
        paragraph.setLeading(size * 1.25f);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingBefore(before);
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? inItsDirection(text, paragraph, before)
                : paragraph;
    }

    /** Only a cell joins Arabic letters and sets a line from right to left. */
    private static Element inItsDirection(String text, Paragraph paragraph, float before) {
        var cell = new PdfPCell(paragraph);
        var isLeftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        cell.setRunDirection(isLeftToRight ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_RTL);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setLeading(paragraph.getLeading(), 0);
        var table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(before);
        table.addCell(cell);
        return table;
    }
}

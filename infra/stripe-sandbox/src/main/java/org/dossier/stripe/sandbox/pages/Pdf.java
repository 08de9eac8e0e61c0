package org.dossier.stripe.sandbox.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A PDF of one page with lines of text: small, and read by every viewer. */
public final class Pdf {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Pdf() {}

    /** The first line is the title. */
    public static byte[] of(List<String> lines) {
        return new Pdf().write(lines);
    }

    private byte[] write(List<String> lines) {
        var content = content(lines).getBytes(WINDOWS);
        add("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                + " /Resources << /Font << /F1 4 0 R >> >> >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        object("<< /Length " + content.length + " >>\nstream\n" + new String(content, WINDOWS) + "\nendstream");
        trailer();
        return out.toByteArray();
    }

    private static String content(List<String> lines) {
        var content =
                new StringBuilder("BT /F1 20 Tf 56 770 Td (" + escaped(lines.getFirst()) + ") Tj /F1 11 Tf 18 TL");
        lines.subList(1, lines.size())
                .forEach(line -> content.append("\nT* (").append(escaped(line)).append(") Tj"));
        return content.append("\nET").toString();
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String body) {
        offsets.add(out.size());
        add(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void trailer() {
        int start = out.size();
        add("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> add(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        add("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    private void add(String text) {
        out.writeBytes(text.getBytes(WINDOWS));
    }
}

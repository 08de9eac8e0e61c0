package org.dossier.report.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import static org.dossier.report.ReportProblem.IMPORT_ENCRYPTED;
import static org.dossier.report.ReportProblem.IMPORT_NOT_A_DOCUMENT;
import static org.dossier.report.ReportProblem.IMPORT_OLD_WORD;
import static org.dossier.report.ReportProblem.IMPORT_PDF;
import static org.dossier.report.ReportProblem.IMPORT_RTF;

/** Tells a document's format by its content. A name or a declared type can be wrong, or a lie (R39). */
final class Sniffer {
    private static final int HEAD = 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};
    private static final Set<String> HTML_STARTS = Set.of(
            "html", "head", "body", "article", "main", "section", "div", "p", "h1", "h2", "h3", "meta", "title",
            "header", "ul", "ol", "table", "span", "script", "style", "link", "nav", "figure", "img", "br", "center",
            "font");

    private Sniffer() {}

    static boolean isWord(byte[] bytes) {
        if (find(PDF, bytes, HEAD) >= 0) {
            throw IMPORT_PDF.asException();
        }
        if (startsWith(RTF, bytes)) {
            throw IMPORT_RTF.asException();
        }
        if (startsWith(OLE, bytes)) {
            throw (find(ENCRYPTED_STREAM, bytes, bytes.length) >= 0 ? IMPORT_ENCRYPTED : IMPORT_OLD_WORD).asException();
        }
        return startsWith(ZIP, bytes);
    }

    static DocumentFormat formatOf(String text) {
        return startsAsHtml(text) || hasManyClosingTags(text) ? DocumentFormat.HTML : DocumentFormat.TEXT;
    }

    /** A text has almost no control characters; anything else read as text has many. */
    static void refuseBinary(String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (text.indexOf('\0') >= 0 || controls * 50 > text.length()) {
            throw IMPORT_NOT_A_DOCUMENT.asException();
        }
    }

    private static boolean startsAsHtml(String text) {
        var head =
                text.substring(0, Math.min(text.length(), HEAD)).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<!--") || head.startsWith("<?xml")) {
            return true;
        }
        return head.startsWith("<") && HTML_STARTS.contains(firstName(head));
    }

    private static String firstName(String head) {
        int end = 1;
        while (end < head.length() && Character.isLetterOrDigit(head.charAt(end))) {
            end++;
        }
        return head.substring(1, end);
    }

    private static boolean hasManyClosingTags(String text) {
        int found = 0;
        for (var tag : new String[] {"</p>", "</h1>", "</h2>", "</h3>", "</li>", "</div>", "</article>"}) {
            for (int at = text.indexOf(tag); at >= 0 && found < 4; at = text.indexOf(tag, at + 1)) {
                found++;
            }
        }
        return found >= 4;
    }

    private static boolean startsWith(byte[] magic, byte[] bytes) {
        return find(magic, bytes, magic.length) == 0;
    }

    private static int find(byte[] wanted, byte[] bytes, int within) {
        int last = Math.min(bytes.length, within) - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(wanted, 0, wanted.length, bytes, at, at + wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}

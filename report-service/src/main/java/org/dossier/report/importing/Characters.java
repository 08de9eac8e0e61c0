package org.dossier.report.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dossier.report.ReportProblem.IMPORT_NOT_A_DOCUMENT;
import static org.dossier.report.ReportProblem.IMPORT_UNREADABLE_CHARACTERS;

/** Bytes as text: byte-order marks first, then UTF-8 to the letter, then what the page declares, then Windows-1252. */
record Characters(String text, Set<ImportWarning> warnings) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int SAMPLE = 4096;

    static Characters read(byte[] bytes) {
        var marked = marked(bytes);
        if (marked != null) {
            return of(marked);
        }
        var utf8 = strict(bytes, 0, UTF_8);
        return utf8 != null ? of(utf8) : legacy(bytes);
    }

    /** One normal form, no control characters, no marks that turn the reading direction around. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\t') {
                clean.append(' ');
            } else if (!isUnwanted(c)) {
                clean.append(c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isUnwanted(char c) {
        boolean control = Character.isISOControl(c) && c != '\n';
        boolean invisible = c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
        boolean turnsDirection = c >= '\u202a' && c <= '\u202e';
        return control || invisible || turnsDirection || c == '\ufffe' || c == '\uffff';
    }

    private static Characters of(String text) {
        var warnings = EnumSet.noneOf(ImportWarning.class);
        if (text.indexOf('\ufffd') >= 0) {
            warnings.add(ImportWarning.LOST_CHARACTERS);
        }
        return new Characters(text, warnings);
    }

    private static @Nullable String marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return certain(bytes, 3, UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return certain(bytes, 4, UTF_32LE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return certain(bytes, 2, UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return certain(bytes, 2, UTF_16BE);
        }
        return unmarkedUtf16(bytes);
    }

    private static @Nullable String unmarkedUtf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (length < 8 || Math.max(zeros[0], zeros[1]) * 5 < length * 2 || Math.min(zeros[0], zeros[1]) > 0) {
            return null;
        }
        return strict(bytes, 0, zeros[1] > 0 ? UTF_16LE : UTF_16BE);
    }

    private static Characters legacy(byte[] bytes) {
        var declared = declaredCharset(bytes);
        var text = declared == null ? null : strict(bytes, 0, declared);
        if (text != null) {
            return of(text);
        }
        text = strict(bytes, 0, WINDOWS_1252);
        if (text == null) {
            throw (hasZeros(bytes) ? IMPORT_NOT_A_DOCUMENT : IMPORT_UNREADABLE_CHARACTERS).asException();
        }
        Sniffer.refuseBinary(text);
        refuseMisread(text);
        return new Characters(text, EnumSet.of(ImportWarning.OLD_ENCODING));
    }

    /** Cyrillic or Greek read as Windows-1252 is almost all accented letters; no western language comes near half. */
    private static void refuseMisread(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long accented =
                text.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
        if (accented * 5 > letters * 2) {
            throw IMPORT_UNREADABLE_CHARACTERS.asException();
        }
    }

    private static @Nullable Charset declaredCharset(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("charset=");
        if (at < 0 || head.indexOf('<') < 0) {
            return null;
        }
        int start = at + "charset=".length();
        start += start < head.length() && "\"'".indexOf(head.charAt(start)) >= 0 ? 1 : 0;
        int end = start;
        while (end < head.length() && end - start < 24 && isNameChar(head.charAt(end))) {
            end++;
        }
        return knownCharset(head.substring(start, end));
    }

    private static boolean isNameChar(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    private static @Nullable Charset knownCharset(String name) {
        return !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0)) && Charset.isSupported(name)
                ? Charset.forName(name)
                : null;
    }

    private static boolean hasZeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static String certain(byte[] bytes, int from, Charset charset) {
        var text = strict(bytes, from, charset);
        if (text == null) {
            throw IMPORT_UNREADABLE_CHARACTERS.asException();
        }
        return text;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

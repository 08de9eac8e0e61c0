package org.dossier.booking.requests.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** Tells what a file is by its content. A name or a declared type can be wrong, or a lie (R39). */
final class Sniffer {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /** A Word document of 10 MB with pictures unpacks to a few times that; a bomb to thousands of times. */
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    private static final int MOST_ENTRIES = 2_000;

    private Sniffer() {}

    /** What it is; nothing for what is not taken. */
    static Optional<FileKind> kindOf(byte[] content, String name) {
        if (startsWith(PDF, content)) {
            return Optional.of(FileKind.PDF);
        }
        if (startsWith(PNG, content)) {
            return Optional.of(FileKind.PNG);
        }
        if (startsWith(JPEG, content)) {
            return Optional.of(FileKind.JPEG);
        }
        if (startsWith(ZIP, content)) {
            return isWord(content) ? Optional.of(FileKind.DOCX) : Optional.empty();
        }
        return isText(content) ? Optional.of(textKind(name)) : Optional.empty();
    }

    private static FileKind textKind(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".md") || small.endsWith(".markdown") ? FileKind.MD : FileKind.TXT;
    }

    /** Looks through the whole archive, since the sizes that it declares may be lies. */
    private static boolean isWord(byte[] content) {
        var found = false;
        long unpacked = 0;
        var entries = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found |= entry.getName().equals("word/document.xml");
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
                if (entries > MOST_ENTRIES) {
                    return false;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return false; // not whole, or a name in no known writing
        }
        return found;
    }

    /** UTF-8 with almost no control characters. */
    private static boolean isText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.chars().noneMatch(letter -> letter < ' ' && "\n\r\t\f".indexOf(letter) < 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] magic, byte[] content) {
        return content.length >= magic.length && Arrays.equals(magic, 0, magic.length, content, 0, magic.length);
    }
}

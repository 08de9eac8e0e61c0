package org.dossier.report.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

import static org.dossier.report.ReportProblem.IMPORT_DAMAGED;
import static org.dossier.report.ReportProblem.IMPORT_NOT_WORD;
import static org.dossier.report.ReportProblem.IMPORT_SUSPECT_PACKAGE;

/**
 * The few XML parts of a Word package that hold text. Counts what every entry really unfolds to, since the sizes in
 * a zip's directory are whatever its maker wrote there (R39); keeps no picture and writes no file (R40).
 */
final class WordPackage {
    private static final String DOCUMENT = "word/document.xml";
    private static final Set<String> KEPT =
            Set.of(DOCUMENT, "word/styles.xml", "word/numbering.xml", "docProps/core.xml");

    private final Map<String, byte[]> parts = new HashMap<>();
    private final int compressedSize;
    private long unfolded;
    private int entries;

    private WordPackage(int compressedSize) {
        this.compressedSize = compressedSize;
    }

    static WordPackage open(byte[] bytes) {
        var opened = new WordPackage(bytes.length);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                opened.take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw IMPORT_DAMAGED.asException();
        }
        if (!opened.parts.containsKey(DOCUMENT)) {
            throw IMPORT_NOT_WORD.asException();
        }
        return opened;
    }

    byte[] document() {
        return parts.getOrDefault(DOCUMENT, new byte[0]);
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
        if (++entries > ImportLimits.PACKAGE_ENTRIES) {
            throw IMPORT_SUSPECT_PACKAGE.asException();
        }
        var name = entry.getName();
        if (KEPT.contains(name)) {
            var content = new ByteArrayOutputStream();
            copy(zip, content, ImportLimits.XML_BYTES);
            parts.putIfAbsent(name, content.toByteArray());
        } else {
            copy(zip, null, Integer.MAX_VALUE);
        }
    }

    private void copy(ZipInputStream zip, @Nullable ByteArrayOutputStream kept, long limit) throws IOException {
        var buffer = new byte[16_384];
        long size = 0;
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
            size += read;
            unfolded += read;
            refuseBomb(size, limit);
            if (kept != null) {
                kept.write(buffer, 0, read);
            }
        }
    }

    private void refuseBomb(long size, long limit) {
        boolean ratio =
                unfolded > ImportLimits.RATIO_EXEMPT_BYTES && unfolded > (long) compressedSize * ImportLimits.RATIO;
        if (ratio || size > limit || unfolded > ImportLimits.PACKAGE_BYTES) {
            throw IMPORT_SUSPECT_PACKAGE.asException();
        }
    }
}

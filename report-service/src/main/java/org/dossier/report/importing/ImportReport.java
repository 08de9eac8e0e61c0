package org.dossier.report.importing;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.kit.problem.ProblemException;
import org.dossier.report.ReportProblem;

import static org.dossier.report.ReportProblem.IMPORT_BUSY;
import static org.dossier.report.ReportProblem.IMPORT_EMPTY;
import static org.dossier.report.ReportProblem.IMPORT_TEXT_TOO_LONG;
import static org.dossier.report.ReportProblem.IMPORT_TOO_LARGE;
import static org.dossier.report.ReportProblem.IMPORT_WITHOUT_TEXT;

/** Reads an uploaded document into a report. Stores nothing. */
@ApplicationScoped
public class ImportReport {
    private static final int LONGEST_WAIT_SECONDS = 20;

    /** One document at a time: a parsed web page takes a quarter of the heap, two at once could take it all. */
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * What the document holds.
     *
     * @throws ProblemException with an {@link ReportProblem} if it cannot be read
     */
    public ImportedReport from(Upload upload) {
        if (upload.bytes().length > ImportLimits.UPLOAD_BYTES) {
            throw IMPORT_TOO_LARGE.asException();
        }
        await();
        try {
            return read(upload);
        } finally {
            turn.release();
        }
    }

    private void await() {
        try {
            if (!turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw IMPORT_BUSY.asException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw IMPORT_BUSY.asException();
        }
    }

    private static ImportedReport read(Upload upload) {
        if (upload.bytes().length == 0) {
            throw IMPORT_EMPTY.asException();
        }
        return Sniffer.isWord(upload.bytes())
                ? report(WordBlocks.read(upload.bytes()), DocumentFormat.WORD, upload)
                : fromText(upload);
    }

    private static ImportedReport fromText(Upload upload) {
        var characters = Characters.read(upload.bytes());
        if (characters.text().isBlank()) {
            throw IMPORT_EMPTY.asException();
        }
        Sniffer.refuseBinary(characters.text());
        if (characters.text().length() > ImportLimits.TEXT_CHARACTERS) {
            throw IMPORT_TEXT_TOO_LONG.asException();
        }
        return Sniffer.formatOf(characters.text()) == DocumentFormat.HTML
                ? report(HtmlBlocks.read(characters), DocumentFormat.HTML, upload)
                : report(TextBlocks.read(characters), DocumentFormat.TEXT, upload);
    }

    private static ImportedReport report(RawDocument document, DocumentFormat format, Upload upload) {
        if (document.blocks().size() > ImportLimits.BLOCKS) {
            throw IMPORT_TEXT_TOO_LONG.asException();
        }
        if (contradicts(upload.fileName(), format)) {
            document.warnings().add(ImportWarning.TYPE_DIFFERS);
        }
        var report = Assembly.of(document, format);
        if (report.parts().isEmpty()) {
            throw IMPORT_WITHOUT_TEXT.asException();
        }
        return report;
    }

    private static boolean contradicts(@Nullable String fileName, DocumentFormat format) {
        var name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        return switch (format) {
            case WORD -> name.endsWith(".txt") || name.endsWith(".md") || isHtml(name);
            case HTML -> name.endsWith(".docx") || name.endsWith(".doc");
            case TEXT -> name.endsWith(".docx") || name.endsWith(".doc") || isHtml(name);
        };
    }

    private static boolean isHtml(String name) {
        return name.endsWith(".html") || name.endsWith(".htm");
    }
}

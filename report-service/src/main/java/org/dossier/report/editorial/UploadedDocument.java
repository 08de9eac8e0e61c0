package org.dossier.report.editorial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.dossier.report.ReportProblem;
import org.dossier.report.importing.ImportLimits;
import org.dossier.report.importing.Upload;

/** Takes a document off the wire; looks at its size before it takes it into memory (R39). */
final class UploadedDocument {
    private UploadedDocument() {}

    static Upload of(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            throw ReportProblem.NO_FILE.asException();
        }
        if (file.size() > ImportLimits.UPLOAD_BYTES) {
            throw ReportProblem.IMPORT_TOO_LARGE.asException();
        }
        try {
            return new Upload(Files.readAllBytes(file.uploadedFile()), file.fileName(), file.contentType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Upload of(InputStream body, @Nullable String fileName, @Nullable String type) {
        try {
            var bytes = body.readNBytes(ImportLimits.UPLOAD_BYTES + 1);
            if (bytes.length > ImportLimits.UPLOAD_BYTES) {
                throw ReportProblem.IMPORT_TOO_LARGE.asException();
            }
            return new Upload(bytes, fileName, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

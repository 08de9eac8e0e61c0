package org.dossier.booking.requests.files;

import jakarta.ws.rs.core.MediaType;

/** The kinds of files that are taken. */
public enum FileKind {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    TXT("txt", MediaType.TEXT_PLAIN + ";charset=UTF-8"),
    MD("md", "text/markdown;charset=UTF-8"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg");

    private final String extension;
    private final String mediaType;

    FileKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    /** Without a dot. */
    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }
}

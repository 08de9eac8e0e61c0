package org.dossier.report.importing;

import org.jspecify.annotations.Nullable;

/**
 * A document as somebody sent it.
 *
 * @param bytes the content, at most {@link ImportLimits#UPLOAD_BYTES}
 * @param fileName the sender's name for it, shown to the editor and otherwise not trusted
 * @param declaredType the media type the sender claims; the content decides, this only earns a warning
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(
        byte[] bytes, @Nullable String fileName, @Nullable String declaredType) {}

package org.dossier.report.importing;

import org.jspecify.annotations.Nullable;

/**
 * The words under the cover picture.
 *
 * @param caption what the picture shows
 * @param credit who made it, where the document says so
 */
public record ImportedCover(String caption, @Nullable String credit) {}

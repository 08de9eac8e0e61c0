/** Reads a report as it arrives (text, Markdown, HTML, Word) into parts that an editor can correct. */
@NullMarked
package org.dossier.report.importing;

import org.jspecify.annotations.NullMarked;

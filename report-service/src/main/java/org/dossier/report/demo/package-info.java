/** A fictitious publisher's reports, loaded on request into an empty catalogue through the code that editors use. */
@NullMarked
package org.dossier.report.demo;

import org.jspecify.annotations.NullMarked;

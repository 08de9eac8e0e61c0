/** The report service. */
@NullMarked
package org.dossier.report;

import org.jspecify.annotations.NullMarked;

/** Finding reports: filters, text search over what is public, and lists. */
@NullMarked
package org.dossier.report.search;

import org.jspecify.annotations.NullMarked;

/** The publication's own pages: home, regions, authors, about, and the way into the staff desks. */
@NullMarked
package org.dossier.report.front;

import org.jspecify.annotations.NullMarked;

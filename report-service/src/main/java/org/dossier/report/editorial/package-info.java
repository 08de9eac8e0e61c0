/** The editors' desk: importing, writing, previewing, publishing and withdrawing reports. */
@NullMarked
package org.dossier.report.editorial;

import org.jspecify.annotations.NullMarked;

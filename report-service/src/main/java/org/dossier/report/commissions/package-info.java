/** What clients have commissioned, as the booking service tells. */
@NullMarked
package org.dossier.report.commissions;

import org.jspecify.annotations.NullMarked;

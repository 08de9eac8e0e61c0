/** Reports, their authors and topics, from draft to published edition. */
@NullMarked
package org.dossier.report.catalogue;

import org.jspecify.annotations.NullMarked;

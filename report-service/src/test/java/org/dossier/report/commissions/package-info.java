@NullMarked
package org.dossier.report.commissions;

import org.jspecify.annotations.NullMarked;

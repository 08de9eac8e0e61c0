@NullMarked
package org.dossier.report.delivery;

import org.jspecify.annotations.NullMarked;

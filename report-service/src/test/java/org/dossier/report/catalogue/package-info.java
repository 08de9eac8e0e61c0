@NullMarked
package org.dossier.report.catalogue;

import org.jspecify.annotations.NullMarked;

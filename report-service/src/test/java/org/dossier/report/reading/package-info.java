@NullMarked
package org.dossier.report.reading;

import org.jspecify.annotations.NullMarked;

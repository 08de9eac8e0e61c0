@NullMarked
package org.dossier.report.front;

import org.jspecify.annotations.NullMarked;

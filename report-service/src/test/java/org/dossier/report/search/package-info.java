@NullMarked
package org.dossier.report.search;

import org.jspecify.annotations.NullMarked;

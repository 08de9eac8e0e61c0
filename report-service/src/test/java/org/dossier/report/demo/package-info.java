@NullMarked
package org.dossier.report.demo;

import org.jspecify.annotations.NullMarked;

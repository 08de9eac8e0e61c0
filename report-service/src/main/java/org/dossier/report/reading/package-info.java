/** Reading one report: who may read it, what they see of it, and what this service knows of their entitlement. */
@NullMarked
package org.dossier.report.reading;

import org.jspecify.annotations.NullMarked;

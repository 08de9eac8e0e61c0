/** Leases in the database, so that a job runs on one replica at a time. */
@NullMarked
package org.dossier.kit.jobs;

import org.jspecify.annotations.NullMarked;

/** The real PostgreSQL and Kafka of one machine, each as a child process, for the launcher and for tests. */
@NullMarked
package org.dossier.local;

import org.jspecify.annotations.NullMarked;

/** The real parts that tests stand on: PostgreSQL, Kafka, an issuer of signed tokens, and people with names. */
@NullMarked
package org.dossier.kit.test;

import org.jspecify.annotations.NullMarked;

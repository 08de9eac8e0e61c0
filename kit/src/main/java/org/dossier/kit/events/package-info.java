/** Events between services: the outbox that keeps them, the inbox that counts them once, the envelope they travel in. */
@NullMarked
package org.dossier.kit.events;

import org.jspecify.annotations.NullMarked;

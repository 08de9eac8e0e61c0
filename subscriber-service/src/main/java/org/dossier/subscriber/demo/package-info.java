/** The readers of the demonstration: what they have from the start without having paid. */
@NullMarked
package org.dossier.subscriber.demo;

import org.jspecify.annotations.NullMarked;

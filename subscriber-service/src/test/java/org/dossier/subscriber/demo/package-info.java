/** Tests of what the demonstration's readers have. */
@NullMarked
package org.dossier.subscriber.demo;

import org.jspecify.annotations.NullMarked;

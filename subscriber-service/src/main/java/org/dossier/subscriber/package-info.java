/** The subscriber. */
@NullMarked
package org.dossier.subscriber;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.dossier.subscriber.payments;

import org.jspecify.annotations.NullMarked;

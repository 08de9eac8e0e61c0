/** All state behind one lock, kept in a journal that survives the process. */
@NullMarked
package org.dossier.stripe.sandbox.store;

import org.jspecify.annotations.NullMarked;

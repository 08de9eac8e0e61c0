/** What the tests of this service share. */
@NullMarked
package org.dossier.subscriber;

import org.jspecify.annotations.NullMarked;

/** Answers that the gateway itself gives: error pages and problem documents. */
@NullMarked
package org.dossier.gateway.answers;

import org.jspecify.annotations.NullMarked;

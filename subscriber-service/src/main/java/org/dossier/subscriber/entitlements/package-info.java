/**
 * Entitlements: what an account may read, until when, and why, as one pure rule makes it from the live subscription
 * and the grants of staff.
 */
@NullMarked
package org.dossier.subscriber.entitlements;

import org.jspecify.annotations.NullMarked;

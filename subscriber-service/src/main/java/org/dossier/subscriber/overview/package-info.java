/** The account page: a reader's plan, invoices and access, each with its reason. */
@NullMarked
package org.dossier.subscriber.overview;

import org.jspecify.annotations.NullMarked;

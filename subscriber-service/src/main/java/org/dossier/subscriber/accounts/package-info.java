/**
 * Accounts: who a signed-in person is to us. Created on the first arrival; {@link
 * org.dossier.subscriber.accounts.AccountRegistered} is fired as a synchronous CDI event inside that transaction, once
 * per account, so that an {@code @Observes} method may queue what must not be lost.
 */
@NullMarked
package org.dossier.subscriber.accounts;

import org.jspecify.annotations.NullMarked;

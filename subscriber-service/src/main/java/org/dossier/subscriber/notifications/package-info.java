/**
 * Notifications: the mails that accounts get, each queued in the transaction of the fact it tells of. Kit's queue brings
 * them to the SMTP server.
 */
@NullMarked
package org.dossier.subscriber.notifications;

import org.jspecify.annotations.NullMarked;

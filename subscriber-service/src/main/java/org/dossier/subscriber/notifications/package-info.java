/**
 * Notifications: the mails that accounts get, each written to a durable queue in the transaction of the fact it tells
 * of, and brought to the SMTP server from there.
 */
@NullMarked
package org.dossier.subscriber.notifications;

import org.jspecify.annotations.NullMarked;

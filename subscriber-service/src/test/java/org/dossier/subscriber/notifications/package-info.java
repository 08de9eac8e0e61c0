/** Tests of the mails, on a real database and real SMTP servers. */
@NullMarked
package org.dossier.subscriber.notifications;

import org.jspecify.annotations.NullMarked;

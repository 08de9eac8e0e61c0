/**
 * Mail: written to a durable queue in the transaction of its cause, and brought to the SMTP server from there. Only in a
 * service that sets {@code dossier.mail.enabled}, has {@code quarkus-mailer} and brings a {@link
 * org.dossier.kit.mail.MailPrinter}.
 */
@NullMarked
package org.dossier.kit.mail;

import org.jspecify.annotations.NullMarked;

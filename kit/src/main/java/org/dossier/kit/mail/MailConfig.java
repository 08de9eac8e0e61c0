package org.dossier.kit.mail;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How mail leaves the service. The SMTP server itself is Quarkus' own setting, {@code quarkus.mailer.*}; see {@code
 * META-INF/dossier/mail.properties}. */
@ConfigMapping(prefix = "dossier.mail")
public interface MailConfig {
    /** The property that turns mail on when the service is built. */
    String ENABLED = "dossier.mail.enabled";

    /** Whether this service sends mail; fixed when it is built, as the mailer must be there. */
    @WithDefault("false")
    boolean enabled();

    /** Whom mail comes from: an address, or a name with the address in angle brackets. */
    String from();

    /** How often the queue is looked at, as {@code @Scheduled} takes it; the longest that a mail waits without need. */
    @WithDefault("2s")
    String lookEvery();

    /** How often length and age of the queue are measured, as {@code @Scheduled} takes it. */
    @WithDefault("15s")
    String measureEvery();

    /** Mails on their way at the same time in one replica; below the mailer's ten connections. */
    @WithDefault("4")
    int senders();

    /** How long a mail stays with a sender who gives no sign of life, before another one takes it. */
    @WithDefault("PT1M")
    Duration claim();

    /**
     * How long the server may take to answer. Ten minutes, because it may have accepted the mail and be slow to say so,
     * and who asks again too early sends twice (RFC 5321, 4.5.3.2.6).
     */
    @WithDefault("PT10M")
    Duration answerTimeout();

    /**
     * How long a sender goes on to note that the server has accepted a mail while the database is away. Longer than
     * PostgreSQL takes to come back after a crash, because a mail that is not noted is sent again.
     */
    @WithDefault("PT10M")
    Duration noteFor();

    /** How long a mail is tried before a person must look: a long weekend with a broken server. */
    @WithDefault("PT72H")
    Duration giveUpAfter();
}

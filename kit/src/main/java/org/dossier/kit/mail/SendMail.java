package org.dossier.kit.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.logging.Log;

import org.dossier.kit.mail.DeliveryFailed.Reason;

/**
 * Sends one mail of the queue: claims it, hands it over, notes the answer; each step in a transaction of its own.
 * Services need not ask for it, {@link SendWaitingMail} does; their tests may, with {@code dossier.mail.look-every=off}.
 */
@ApplicationScoped
@IfBuildProperty(name = MailConfig.ENABLED, stringValue = "true")
public class SendMail {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Short, so that after an outage longer than a claim the row says so before another sender looks. */
    private static final Duration NOTE_PAUSE = Duration.ofMillis(200);

    private final MailQueue queue;
    private final MailPrinter printer;
    private final Postman postman;
    private final MailConfig config;
    private final Clock clock;

    SendMail(MailQueue queue, MailPrinter printer, Postman postman, MailConfig config, Clock clock) {
        this.queue = queue;
        this.printer = printer;
        this.postman = postman;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether to go on at once: false if no mail is due, or no server is there to take one */
    public boolean next() {
        return queue.claimNext(now(), config.claim()).map(this::send).orElse(false);
    }

    private boolean send(WaitingMail mail) {
        try {
            postman.deliver(mail, print(mail));
        } catch (DeliveryFailed e) {
            settle(mail, e);
            return e.reason() != Reason.NO_SERVER;
        }
        noteSent(mail);
        Log.infof("Mail sent [mail=%s, kind=%s]", mail.id(), mail.kind());
        return true;
    }

    /** The server has the mail: as long as its row does not say so, it would be sent again (I11). */
    private void noteSent(WaitingMail mail) {
        var tries = config.noteFor().dividedBy(NOTE_PAUSE);
        for (long i = 1; ; i++) {
            try {
                queue.sent(mail, now());
                return;
            } catch (RuntimeException e) {
                if (i > tries || isStopping()) {
                    throw e;
                }
                if (i == 1) {
                    Log.warnf("A sent mail cannot be noted now; trying on [mail=%s, kind=%s]", mail.id(), mail.kind());
                }
            }
        }
    }

    /** Waits a little; true if the service stops meanwhile. */
    private static boolean isStopping() {
        try {
            Thread.sleep(NOTE_PAUSE);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Printed print(WaitingMail mail) throws DeliveryFailed {
        try {
            return printer.print(mail);
        } catch (RuntimeException e) {
            // Not the exception itself: its message may quote the letter.
            Log.errorf(
                    "A mail cannot be written [mail=%s, kind=%s, error=%s]",
                    mail.id(), mail.kind(), e.getClass().getName());
            throw new DeliveryFailed(Reason.REFUSED, "The mail cannot be written.");
        }
    }

    private void settle(WaitingMail mail, DeliveryFailed failure) {
        if (failure.reason() == Reason.REFUSED || isTooOld(mail)) {
            Log.errorf(
                    "Mail given up; look at it at the desk [mail=%s, kind=%s, attempts=%s]",
                    mail.id(), mail.kind(), mail.attempts());
            queue.flag(mail, now(), failure.text());
        } else {
            Log.warnf(
                    "Mail not taken; it is tried again [mail=%s, kind=%s, attempts=%s, reason=%s]",
                    mail.id(), mail.kind(), mail.attempts(), failure.reason());
            queue.postpone(mail, now().plus(pauseAfter(mail.attempts())), failure.text());
        }
    }

    private boolean isTooOld(WaitingMail mail) {
        return mail.waitingSince().plus(config.giveUpAfter()).isBefore(now());
    }

    /** 1, 2, 4 … at most 300 seconds. */
    static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.dossier.kit.mail;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

import org.dossier.kit.mail.DeliveryFailed.Reason;

/** Hands one mail to the SMTP server and waits until the server has accepted it. */
@ApplicationScoped
@IfBuildProperty(name = MailConfig.ENABLED, stringValue = "true")
class Postman {
    /**
     * One address and nothing around it. The mailer also reads "name &lt;address&gt;" and "address (comment)", so that a
     * crafted address would send the mail elsewhere (A30, I11).
     */
    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]{1,255}");

    private final ReactiveMailer mailer;
    private final MailQueue queue;
    private final MailConfig config;
    private final Context loop;

    Postman(ReactiveMailer mailer, MailQueue queue, MailConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.queue = queue;
        this.config = config;
        loop = vertx.getOrCreateContext();
    }

    /** @throws DeliveryFailed if the server has not accepted it, or nobody knows whether it has */
    void deliver(WaitingMail waiting, Printed printed) throws DeliveryFailed {
        if (!ONE_ADDRESS.matcher(waiting.recipient()).matches()) {
            throw new DeliveryFailed(Reason.REFUSED, "The address is not one e-mail address.");
        }
        await(send(mail(waiting, printed)), waiting);
    }

    /**
     * All mails start on one event loop. Started on threads of our own, the client may open the connection on one loop
     * and begin to listen on another, and a greeting that arrives in between is lost: the mail then hangs until it times
     * out (seen with 4.5.27, one mail in thirty).
     */
    private CompletableFuture<Void> send(Mail mail) {
        var answer = new CompletableFuture<Void>();
        loop.runOnContext(go -> mailer.send(mail).subscribe().with(answer::complete, answer::completeExceptionally));
        return answer;
    }

    /** No header holds a person's name: the address alone is enough, and no name can break out of it (R15). */
    private Mail mail(WaitingMail waiting, Printed printed) {
        var mail = new Mail()
                .setFrom(config.from())
                .addTo(waiting.recipient())
                .setSubject(waiting.subject())
                .setText(printed.text())
                .setHtml(printed.html())
                .addHeader("Message-ID", messageId(waiting.id()))
                // RFC 3834: holiday notices and the like do not answer.
                .addHeader("Auto-Submitted", "auto-generated");
        printed.attachments().forEach(file -> mail.addAttachment(file.name(), file.content(), file.contentType()));
        return mail;
    }

    /**
     * The same for each attempt. There is one way to a second copy: the server accepted the mail and we died, lost the
     * answer, or lost the database before the row said so. Nobody can rule that out; but mail stores that compare
     * Message-IDs drop the copy, and people who compare them recognise it.
     */
    private String messageId(UUID id) {
        var from = config.from().replace(">", "").strip();
        return "<" + id + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
    }

    private void await(CompletableFuture<Void> answer, WaitingMail waiting) throws DeliveryFailed {
        var step = config.claim().dividedBy(3);
        for (var waited = Duration.ZERO; waited.compareTo(config.answerTimeout()) < 0; waited = waited.plus(step)) {
            if (isAnswered(answer, step)) {
                return;
            }
            keepClaim(waiting);
        }
        throw new DeliveryFailed(Reason.NO_SERVER, "The server did not answer in time.");
    }

    /** The server may be about to accept the mail, so only its answer ends the waiting (I11). */
    private void keepClaim(WaitingMail waiting) {
        try {
            queue.prolong(waiting, config.claim());
        } catch (RuntimeException e) {
            // While the database is away, nobody else can claim the mail either.
            Log.warnf(
                    "A mail's claim cannot be prolonged now [mail=%s, cause=%s]",
                    waiting.id(), e.getClass().getName());
        }
    }

    private static boolean isAnswered(CompletableFuture<Void> answer, Duration patience) throws DeliveryFailed {
        try {
            answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw DeliveryFailed.of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed(Reason.NO_SERVER, "The service is stopping.");
        }
    }
}

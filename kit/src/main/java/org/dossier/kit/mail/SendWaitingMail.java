package org.dossier.kit.mail;

import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Works off the mail queue every few seconds, in any number of replicas: a claim keeps two off one mail. */
@ApplicationScoped
@IfBuildProperty(name = MailConfig.ENABLED, stringValue = "true")
class SendWaitingMail {
    private final SendMail sendMail;
    private final ManagedExecutor executor;
    private final Semaphore senders;

    SendWaitingMail(SendMail sendMail, ManagedExecutor executor, MailConfig config) {
        this.sendMail = sendMail;
        this.executor = executor;
        this.senders = new Semaphore(config.senders());
    }

    /** Wakes a sender, unless all are at work and will find the mail anyway. */
    @Scheduled(identity = "send-waiting-mail", every = "{dossier.mail.look-every}")
    void wake() {
        if (senders.tryAcquire()) {
            executor.execute(this::workOff);
        }
    }

    private void workOff() {
        try {
            while (sendMail.next()) {
                wake(); // a backlog is shared among all senders
            }
        } finally {
            senders.release();
        }
    }
}

package org.dossier.kit.mail;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Tells operators how the mail queue stands: an old mail or a flagged one needs a person. */
@ApplicationScoped
@IfBuildProperty(name = MailConfig.ENABLED, stringValue = "true")
class MeasureMail {
    private final MailQueue queue;
    private final Clock clock;
    private volatile MailQueue.Load load = new MailQueue.Load(0, 0, null);

    MeasureMail(MailQueue queue, Clock clock, MeterRegistry meters) {
        this.queue = queue;
        this.clock = clock;
        Gauge.builder("dossier.mail.waiting", () -> load.waiting())
                .description("Mails that are not sent yet")
                .register(meters);
        Gauge.builder("dossier.mail.flagged", () -> load.flagged())
                .description("Mails that were given up and wait for a person")
                .register(meters);
        Gauge.builder("dossier.mail.oldest.age", this::oldestAge)
                .description("How long the oldest waiting mail has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(
            identity = "measure-mail",
            every = "{dossier.mail.measure-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        load = queue.load();
    }

    private double oldestAge() {
        var oldest = load.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }
}

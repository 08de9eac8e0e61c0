package org.dossier.report.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.kit.events.Outbox;
import org.dossier.report.commissions.Commissions;

/** Makes a report readable, and takes it away again. Joins the caller's transaction, or opens its own. */
@ApplicationScoped
public class PublishReport {
    private final Reports reports;
    private final EditionPress press;
    private final Editions editions;
    private final ClientEditions clientEditions;
    private final Commissions commissions;
    private final Outbox outbox;
    private final Clock clock;

    PublishReport(
            Reports reports,
            EditionPress press,
            Editions editions,
            ClientEditions clientEditions,
            Commissions commissions,
            Outbox outbox,
            Clock clock) {
        this.reports = reports;
        this.press = press;
        this.editions = editions;
        this.clientEditions = clientEditions;
        this.commissions = commissions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes the report, or its next edition. One for one client must be joined to its commission before.
     *
     * @throws java.util.NoSuchElementException for an unknown report
     * @throws IncompleteReport when {@link Report#missingForPublication()} names anything
     * @throws IllegalMove when its status does not allow it
     */
    @Transactional
    public Edition publish(UUID reportId) {
        return publishAt(reportId, clock.instant());
    }

    /** As {@link #publish}, with a date in the past, for an archive. */
    @Transactional
    public Edition publishAt(UUID reportId, Instant at) {
        var report = reports.findForUpdate(reportId).orElseThrow();
        report.publishAt(at);
        // The edition carries the version that this change brings.
        reports.flush();
        var printed = press.print(report);
        if (report.isForOneClient()) {
            deliver(printed);
        } else {
            editions.put(printed);
            outbox.add(ReportPublished.event(printed.edition()));
        }
        return printed.edition();
    }

    /**
     * Takes the report away from all readers, its edition and body with it.
     *
     * @throws java.util.NoSuchElementException for an unknown report
     * @throws IllegalMove when it is not published
     */
    @Transactional
    public void withdraw(UUID reportId) {
        var report = reports.findForUpdate(reportId).orElseThrow();
        report.withdraw(clock);
        // The event carries the version that this change brings.
        reports.flush();
        if (report.isForOneClient()) {
            clientEditions.remove(reportId); // nobody was told that it came out
        } else {
            editions.remove(reportId);
            outbox.add(ReportWithdrawn.event(report));
        }
    }

    private void deliver(Printed printed) {
        var commission = commissions.ofReport(printed.edition().reportId()).orElseThrow();
        clientEditions.put(printed, commission.clientSubject());
        outbox.add(CommissionDelivered.event(printed.edition(), commission.requestId()));
    }
}

package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestLetters;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.booking.requests.TimesTexts;
import org.dossier.kit.jobs.DueRows;
import org.dossier.kit.sql.Sql;

/**
 * Reminds clients of a final invoice that is open, after each of the times that are set, once. They count from the invoice, or
 * from when the client's time to pay began where that is later: who was told of no time had it from then on (V065).
 */
@ApplicationScoped
class RemindOfBalance {
    private static final String DUE = """
            select id from custom_request
            where status = 'INVOICED' and reminders = ? and changed_at <= ? and (answer_by is null or answer_by <= ?)
            order by changed_at limit 200
            """;

    private final Sql sql;
    private final Requests requests;
    private final RequestLetters letters;
    private final TimesTexts texts;
    private final RequestsConfig config;
    private final DueRows dueRows;
    private final Clock clock;

    RemindOfBalance(
            Sql sql,
            Requests requests,
            RequestLetters letters,
            TimesTexts texts,
            RequestsConfig config,
            DueRows dueRows,
            Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.letters = letters;
        this.texts = texts;
        this.config = config;
        this.dueRows = dueRows;
        this.clock = clock;
    }

    @Scheduled(
            identity = "remind-of-balance",
            every = "${dossier.requests.expire-every:60s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        dueRows.handle(
                "remind-of-balance",
                Duration.ofMinutes(2),
                () -> due(now),
                id -> remind(requests.getForUpdate(id), now));
    }

    private List<UUID> due(Instant now) {
        var due = new ArrayList<UUID>();
        for (int sent = 0; sent < config.payReminders().size(); sent++) {
            var since = now.minus(config.payReminders().get(sent));
            due.addAll(sql.list(DUE, row -> Sql.id(row, "id"), sent, since, since.plus(config.pay())));
        }
        return due;
    }

    /** Whoever missed two reminders, because nothing ran, gets one letter. */
    private void remind(CustomRequest request, Instant now) {
        var start = start(request);
        var due = (int) config.payReminders().stream()
                .filter(after -> !start.plus(after).isAfter(now))
                .count();
        if (request.status() == RequestStatus.INVOICED && request.delivery().reminders() < due) {
            request.reminded(due, request.changedAt());
            letters.reminded(request, texts.pleasePay());
        }
    }

    private Instant start(CustomRequest request) {
        return request.delivery()
                .answerBy()
                .map(end -> end.minus(config.pay()))
                .filter(request.changedAt()::isBefore)
                .orElse(request.changedAt());
    }
}

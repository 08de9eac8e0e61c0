package org.dossier.booking.requests.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.RequestLetters;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.RequestsConfig;
import org.dossier.booking.requests.TimesTexts;
import org.dossier.booking.requests.Turn;
import org.dossier.kit.jobs.DueRows;
import org.dossier.kit.sql.Sql;

/**
 * Reminds clients of a report that they have not judged, and then takes it for accepted. Nobody's silence counts who was not
 * reminded in time: a reminder that comes late moves the end.
 */
@ApplicationScoped
class AcceptBySilence {
    private static final String DUE = """
            select id from custom_request
            where status in ('DELIVERED', 'REDELIVERED')
              and (answer_by <= ? or reminders = 0 and answer_by <= ?)
            order by answer_by limit 200
            """;

    private final Sql sql;
    private final Requests requests;
    private final AcceptReport acceptReport;
    private final RequestLetters letters;
    private final TimesTexts texts;
    private final RequestsConfig config;
    private final DueRows dueRows;
    private final Clock clock;

    AcceptBySilence(
            Sql sql,
            Requests requests,
            AcceptReport acceptReport,
            RequestLetters letters,
            TimesTexts texts,
            RequestsConfig config,
            DueRows dueRows,
            Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.acceptReport = acceptReport;
        this.letters = letters;
        this.texts = texts;
        this.config = config;
        this.dueRows = dueRows;
        this.clock = clock;
    }

    @Scheduled(
            identity = "accept-by-silence",
            every = "${dossier.requests.expire-every:60s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        dueRows.handle(
                "accept-by-silence",
                Duration.ofMinutes(2),
                () -> sql.list(DUE, row -> Sql.id(row, "id"), now, now.plus(config.judgeNotice())),
                id -> look(requests.getForUpdate(id), now));
    }

    private void look(CustomRequest request, Instant now) {
        var end = request.delivery().answerBy();
        if (end.isEmpty() || !request.status().isJudged()) {
            return;
        }
        if (request.delivery().reminders() == 0) {
            request.reminded(1, now.plus(config.judgeNotice()));
            letters.reminded(request, texts.pleaseJudge());
        } else if (!now.isBefore(end.get())) {
            acceptReport.accept(request, Turn.NOBODY, texts.acceptedBySilence());
        }
    }
}

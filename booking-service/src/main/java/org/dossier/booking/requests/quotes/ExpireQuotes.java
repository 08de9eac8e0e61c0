package org.dossier.booking.requests.quotes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.requests.CustomRequest;
import org.dossier.booking.requests.MoveOn;
import org.dossier.booking.requests.RequestStatus;
import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.Turn;
import org.dossier.kit.jobs.DueRows;
import org.dossier.kit.sql.Sql;

/** Ends quotes whose time ran out, and choices whose payment page closed without word of the payment. */
@ApplicationScoped
class ExpireQuotes {
    /** Word of an expired payment comes within minutes; without it the client could choose nothing else. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String RAN_OUT = """
            select r.id from custom_request r
            where (r.status = 'QUOTED' and r.quote_valid_until <= ?)
               or (r.status = 'ORDERED' and not exists (
                       select 1 from quote_acceptance a join payment p on p.id = a.payment_id
                       where a.request_id = r.id and p.expires_at > ?))
            limit 200
            """;

    private final Sql sql;
    private final Requests requests;
    private final MoveOn moveOn;
    private final DueRows dueRows;
    private final Clock clock;

    ExpireQuotes(Sql sql, Requests requests, MoveOn moveOn, DueRows dueRows, Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.moveOn = moveOn;
        this.dueRows = dueRows;
        this.clock = clock;
    }

    @Scheduled(
            identity = "expire-quotes",
            every = "${dossier.requests.expire-every:60s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        dueRows.handle(
                "expire-quotes",
                Duration.ofMinutes(2),
                () -> sql.list(RAN_OUT, row -> Sql.id(row, "id"), now, now.minus(PATIENCE)),
                id -> expire(requests.getForUpdate(id), now));
    }

    private void expire(CustomRequest request, Instant now) {
        if (request.status() == RequestStatus.ORDERED) {
            request.offerAgain(now);
            moveOn.moved(request, Turn.NOBODY, "");
        } else if (request.status() == RequestStatus.QUOTED
                && !request.agreement().isQuoteValid(now)) {
            request.expire(now);
            moveOn.moved(request, Turn.NOBODY, "");
        }
    }
}

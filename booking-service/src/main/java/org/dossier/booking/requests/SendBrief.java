package org.dossier.booking.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.payments.Buyer;
import org.dossier.kit.identity.Reader;

import static org.dossier.booking.BookingProblem.TOO_MANY_REQUESTS;

/** Takes a brief. */
@ApplicationScoped
public class SendBrief {
    /** A desk can read so many of one person in a day; more is a mistake or a machine (A48). */
    private static final int MOST_A_DAY = 10;

    private final Requests requests;
    private final MoveOn moveOn;
    private final Clock clock;

    SendBrief(Requests requests, MoveOn moveOn, Clock clock) {
        this.requests = requests;
        this.moveOn = moveOn;
        this.clock = clock;
    }

    /** The same brief twice within a minute is one: somebody pressed the button again. */
    @Transactional
    public UUID send(Brief brief, Reader client) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var recent = requests.listOfClient(client.subject()).stream()
                .filter(request -> request.createdAt().isAfter(now.minus(Duration.ofDays(1))))
                .toList();
        var same = recent.stream()
                .filter(request -> request.createdAt().isAfter(now.minus(Duration.ofMinutes(1)))
                        && request.title().equals(brief.title())
                        && request.brief().text().equals(brief.text()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (recent.size() >= MOST_A_DAY) {
            throw TOO_MANY_REQUESTS.asException();
        }
        var request = CustomRequest.sent(Buyer.of(client), brief, now);
        requests.persist(request);
        moveOn.moved(request, Turn.CLIENT, "");
        return request.id();
    }
}

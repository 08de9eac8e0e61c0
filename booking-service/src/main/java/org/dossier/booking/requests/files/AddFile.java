package org.dossier.booking.requests.files;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.requests.Requests;
import org.dossier.booking.requests.When;
import org.dossier.kit.identity.Reader;

import static org.dossier.booking.BookingProblem.FILE_KIND;
import static org.dossier.booking.BookingProblem.PICTURE_TOO_LARGE;
import static org.dossier.booking.BookingProblem.REQUEST_MOVED_ON;
import static org.dossier.booking.BookingProblem.TOO_MANY_FILES;

/** Keeps a file that the client sends. */
@ApplicationScoped
class AddFile {
    private static final int MOST = 5;

    private final Requests requests;
    private final RequestFiles files;
    private final Clock clock;

    AddFile(Requests requests, RequestFiles files, Clock clock) {
        this.requests = requests;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    void add(UUID requestId, String name, byte[] content, Reader client) {
        var request = requests.ofClientForUpdate(requestId, client);
        if (request.status().isOver()) {
            throw REQUEST_MOVED_ON.asException();
        }
        if (files.of(requestId).size() >= MOST) {
            throw TOO_MANY_FILES.asException();
        }
        var kind = Sniffer.kindOf(content, name).orElseThrow(FILE_KIND::asException);
        if (kind.isPicture() && !Pixels.areFew(content, kind)) {
            throw PICTURE_TOO_LARGE.asException();
        }
        var at = new When(clock.instant().truncatedTo(ChronoUnit.MICROS));
        files.add(
                requestId,
                new RequestFile(UUID.randomUUID(), FileName.of(name, kind), kind, content.length, at),
                content);
    }
}

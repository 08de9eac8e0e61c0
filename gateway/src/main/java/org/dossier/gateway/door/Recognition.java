package org.dossier.gateway.door;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.protection.ClientAddress;
import org.dossier.gateway.protection.Limit;
import org.dossier.gateway.protection.RequestLimits;
import org.dossier.gateway.session.Session;
import org.dossier.gateway.session.SessionConfig;
import org.dossier.gateway.session.SessionId;
import org.dossier.gateway.session.Sessions;

/**
 * Whose request it is, by its cookie. Anybody can invent cookies, and each costs a look into the database: those that open
 * nothing are counted by address, and only so many unknown ones are looked up at once. An id that has lately opened a
 * session is neither counted nor kept waiting, so that its reader does not suffer from a neighbour.
 */
@Singleton
final class Recognition {

    private final Sessions sessions;
    private final RequestLimits limits;
    private final ClientAddress clientAddress;
    private final int lookups;
    private final AtomicInteger pending = new AtomicInteger();

    Recognition(Sessions sessions, RequestLimits limits, ClientAddress clientAddress, SessionConfig config) {
        this.sessions = sessions;
        this.limits = limits;
        this.clientAddress = clientAddress;
        lookups = config.lookups();
    }

    /** The session, or null when there is none; fails with {@link TooMany}, or because it cannot be known. */
    Future<@Nullable Session> of(HttpServerRequest request) {
        var id = SessionId.of(request);
        if (id == null) {
            return Future.succeededFuture();
        }
        return sessions.isFamiliar(id) ? sessions.find(id) : lookUp(id, clientAddress.keyOf(request));
    }

    private Future<@Nullable Session> lookUp(SessionId id, String client) {
        long wait = limits.secondsToWait(Limit.COOKIES, client);
        if (wait > 0) {
            return Future.failedFuture(new TooMany(wait));
        }
        if (pending.incrementAndGet() > lookups) {
            pending.decrementAndGet();
            return Future.failedFuture(new Busy());
        }
        return sessions.find(id).onComplete(found -> {
            pending.decrementAndGet();
            if (found.failed() || found.result() != null) {
                limits.giveBack(Limit.COOKIES, client);
            }
        });
    }

    /** The client has tried too many cookies that open nothing. */
    static final class TooMany extends RuntimeException {

        private final long seconds;

        TooMany(long seconds) {
            super("Too many cookies that open nothing", null, false, false);
            this.seconds = seconds;
        }

        /** Until the next may be tried. */
        long seconds() {
            return seconds;
        }
    }

    private static final class Busy extends RuntimeException {
        Busy() {
            super("Too many sessions are looked up at once", null, false, false);
        }
    }
}

package org.dossier.gateway.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The sessions as requests need them: from memory for a moment, else from PostgreSQL, off the event loop.
 *
 * <p>What is held in memory is trusted for one second ({@link SessionConfig#trust()}). A sign-out on this replica forgets it
 * at once; a sign-out on another is seen when that second is over. PostgreSQL's LISTEN/NOTIFY would make it milliseconds
 * at the price of a connection whose loss must itself be noticed, by a timer of about a second: nothing would be won.
 */
@Singleton
public final class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final StoredSessions stored;
    private final TokenRenewal provider;
    private final SessionConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final Cache<SessionId, Optional<Session>> held;
    private final Cache<SessionId, Boolean> familiar;
    private final ConcurrentMap<SessionId, Future<Optional<Session>>> reads = new ConcurrentHashMap<>();
    private final ConcurrentMap<SessionId, Future<Optional<Session>>> renewals = new ConcurrentHashMap<>();
    private final RenewalTurns turns;
    private final long removal;

    Sessions(
            StoredSessions stored,
            TokenRenewal provider,
            SessionConfig config,
            Clock clock,
            Ticker ticker,
            Vertx vertx) {
        this.stored = stored;
        this.provider = provider;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        turns = new RenewalTurns(config, vertx);
        held = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(config.held())
                .expireAfterWrite(config.trust())
                .build();
        familiar = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(config.held())
                .expireAfterAccess(config.familiar())
                .build();
        removal = vertx.setPeriodic(config.removeEvery().toMillis(), id -> blocking(stored::removeEnded));
    }

    /** The live session of this id, its token good for at least the coming seconds; null when there is none. */
    public Future<@Nullable Session> find(SessionId id) {
        var known = held.getIfPresent(id);
        var session = known != null ? Future.succeededFuture(known) : read(id);
        return session.compose(found -> found.isEmpty() ? Future.succeededFuture() : usable(found.get()));
    }

    /** Whether an answer is in memory, or was lately that the id opens a session: then asking is nobody's guess. */
    public boolean isFamiliar(SessionId id) {
        return held.getIfPresent(id) != null || familiar.getIfPresent(id) != null;
    }

    /**
     * Begins a session.
     *
     * @param earlier what the browser's cookie held until now, whether or not it still opens anything; it ends
     */
    public Future<Session> begin(String subject, @Nullable String sid, Tokens tokens, @Nullable SessionId earlier) {
        return blocking(() -> stored.create(subject, sid, tokens, earlier)).onComplete(begun -> {
            if (begun.succeeded()) {
                familiar.put(begun.result().id(), true);
            }
            if (earlier != null) {
                forget(earlier);
            }
        });
    }

    /** Ends a session; every copy of its cookie is dead. */
    public Future<Void> end(SessionId id) {
        return asVoid(blocking(() -> {
                    stored.end(id);
                    return null;
                }))
                .onComplete(ended -> forget(id));
    }

    private void forget(SessionId id) {
        held.invalidate(id);
        familiar.invalidate(id);
    }

    /** Ends what the provider names: one sign-in by its {@code sid}, else all of a subject. */
    public Future<Integer> endOfProvider(@Nullable String sid, @Nullable String subject) {
        return blocking(() -> stored.endOfProvider(sid, subject)).onComplete(ended -> held.invalidateAll());
    }

    private Future<Optional<Session>> read(SessionId id) {
        return once(reads, id, () -> blocking(() -> stored.find(id)).onSuccess(found -> hold(id, found)));
    }

    private void hold(SessionId id, Optional<Session> found) {
        held.put(id, found);
        if (found.isPresent()) {
            familiar.put(id, true);
        } else {
            familiar.invalidate(id);
        }
    }

    private Future<@Nullable Session> usable(Session session) {
        var now = clock.instant();
        var until = session.tokens().until();
        if (now.isBefore(until.minus(config.renewBefore()))) {
            return Future.succeededFuture(session);
        }
        var renewed = renewOnce(session.id());
        // A token that still holds need not wait for the next one.
        return now.isBefore(until.minusSeconds(2)) ? Future.succeededFuture(session) : renewed.map(s -> s.orElse(null));
    }

    private Future<Optional<Session>> renewOnce(SessionId id) {
        return once(renewals, id, () -> turns.inTurn(() -> renew(id)));
    }

    private Future<Optional<Session>> renew(SessionId id) {
        return blocking(() -> stored.renew(id, this::renewIfExpiring))
                .recover(failure -> ended(id, failure))
                .onSuccess(found -> hold(id, found));
    }

    private Tokens renewIfExpiring(Tokens tokens) {
        Instant limit = clock.instant().plus(config.renewBefore());
        return tokens.until().isAfter(limit) ? tokens : provider.renew(tokens);
    }

    private Future<Optional<Session>> ended(SessionId id, Throwable failure) {
        if (failure instanceof SignInEnded) {
            LOG.infof("A sign-in was ended by the provider [cause=%s]", failure.getMessage());
            return end(id).map(Optional.empty());
        }
        LOG.warnf("A token could not be renewed [cause=%s]", failure.toString());
        return Future.failedFuture(failure);
    }

    private static <R> Future<R> once(
            ConcurrentMap<SessionId, Future<R>> running, SessionId id, Callable<Future<R>> work) {
        var future = running.get(id);
        if (future == null) {
            var promise = io.vertx.core.Promise.<R>promise();
            future = running.putIfAbsent(id, promise.future());
            if (future == null) {
                future = promise.future();
                try {
                    work.call().onComplete(done -> {
                        running.remove(id);
                        promise.handle(done);
                    });
                } catch (Exception e) {
                    running.remove(id);
                    promise.fail(e);
                }
            }
        }
        return future;
    }

    private <R> Future<R> blocking(Callable<R> work) {
        return vertx.executeBlocking(work, false);
    }

    private static Future<Void> asVoid(Future<?> future) {
        return future.mapEmpty();
    }

    @PreDestroy
    void close() {
        vertx.cancelTimer(removal);
    }
}

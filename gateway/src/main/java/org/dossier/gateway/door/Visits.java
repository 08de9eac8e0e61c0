package org.dossier.gateway.door;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.caching.PublicPages;
import org.dossier.gateway.protection.Bodies;
import org.dossier.gateway.protection.ClientAddress;
import org.dossier.gateway.protection.Limit;
import org.dossier.gateway.protection.RequestLimits;
import org.dossier.gateway.routing.Route;
import org.dossier.gateway.routing.UpstreamFailure;
import org.dossier.gateway.session.SessionId;

/** A request for a service: who asks, how often already, from memory or from the service. */
@Singleton
final class Visits {

    private static final Logger LOG = Logger.getLogger(Visits.class);
    private static final int RETRY_SECONDS = 5;

    private final Recognition recognition;
    private final PublicPages publicPages;
    private final RequestLimits limits;
    private final ClientAddress clientAddress;
    private final Relay relay;
    private final Answers answers;

    Visits(
            Recognition recognition,
            PublicPages publicPages,
            RequestLimits limits,
            ClientAddress clientAddress,
            Relay relay,
            Answers answers) {
        this.recognition = recognition;
        this.publicPages = publicPages;
        this.limits = limits;
        this.clientAddress = clientAddress;
        this.relay = relay;
        this.answers = answers;
    }

    void receive(RoutingContext context, Visit visit) {
        if (!SessionId.isClaimedBy(visit.request())) {
            go(visit);
            return;
        }
        onOwnContext(context, recognition.of(visit.request()))
                .onSuccess(session -> go(session == null ? withoutDeadCookie(visit) : visit.by(session)))
                .onFailure(failure -> unknowable(visit, failure));
    }

    /** A cookie that opens nothing is taken away, so that its browser is served from memory again. */
    private static Visit withoutDeadCookie(Visit visit) {
        visit.request().response().headers().add(HttpHeaders.SET_COOKIE, SessionId.clearCookie());
        return visit;
    }

    /** Somebody who may be signed in is not shown the page of somebody who is not (R65). */
    private void unknowable(Visit visit, Throwable failure) {
        if (failure instanceof Recognition.TooMany tooMany) {
            Bodies.abandon(visit.request());
            answers.give(visit.request(), Trouble.TOO_MANY, tooMany.seconds());
            return;
        }
        LOG.warnf("A session could not be read [cause=%s]", failure.toString());
        Bodies.abandon(visit.request());
        answers.give(visit.request(), Trouble.SIGN_IN_UNAVAILABLE, RETRY_SECONDS);
    }

    private void go(Visit visit) {
        try {
            serve(visit);
        } catch (RuntimeException e) {
            LOG.error("A request failed", e);
            answers.give(visit.request(), Trouble.INTERNAL);
        }
    }

    private void serve(Visit visit) {
        boolean publicPage = visit.isPublicPage();
        if (publicPage && publicPages.answerFromMemory(visit.request(), visit.path(), visit.query(), visit.nonce())) {
            return;
        }
        long wait = limits.secondsToWait(limitOf(visit), clientOf(visit));
        if (wait > 0) {
            Bodies.abandon(visit.request());
            answers.give(visit.request(), Trouble.TOO_MANY, wait);
            return;
        }
        var served = publicPage
                ? publicPages.answer(visit.request(), visit.route(), visit.path(), visit.query(), visit.nonce())
                : relay.forward(visit);
        served.onFailure(failure -> failed(visit, failure));
    }

    /**
     * Looking at a checkout's page or at the import form costs no more than any page. A question that memory can never
     * answer, a search above all, costs more; it is told by what the cache knows and not by how a search is spelled (R26).
     */
    private Limit limitOf(Visit visit) {
        var limit = visit.route().limit();
        if (visit.isReading() && (limit == Limit.CHECKOUT || limit == Limit.IMPORTS)) {
            return Limit.PAGES;
        }
        boolean ofPublicPages = visit.route().kind() == Route.Kind.PUBLIC_PAGE;
        return ofPublicPages && !publicPages.mayKeep(visit.query()) ? Limit.API : limit;
    }

    private String clientOf(Visit visit) {
        return visit.session() != null ? "subject " + visit.session().subject() : clientAddress.keyOf(visit.request());
    }

    private void failed(Visit visit, Throwable failure) {
        var request = visit.request();
        if (request.response().headWritten()) {
            request.response().reset();
            return;
        }
        Bodies.abandon(request);
        var trouble = troubleOf(failure);
        answers.give(request, trouble, trouble.status() >= 502 ? RETRY_SECONDS : 0);
    }

    private static Trouble troubleOf(Throwable failure) {
        return switch (failure) {
            case UpstreamFailure upstream -> upstream.trouble();
            case Bodies.TooLarge large -> Trouble.TOO_LARGE;
            case Relay.Forged forged -> Trouble.FORGED_FORM;
            default -> {
                LOG.error("A request failed", failure);
                yield Trouble.INTERNAL;
            }
        };
    }

    /** A result that another event loop waits for as well comes back to the one that owns this connection. */
    private static <R> Future<R> onOwnContext(RoutingContext context, Future<R> result) {
        if (result.isComplete()) {
            return result;
        }
        var promise = ((ContextInternal) context.vertx().getOrCreateContext()).<R>promise();
        result.onComplete(promise);
        return promise.future();
    }
}

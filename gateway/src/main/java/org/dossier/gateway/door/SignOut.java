package org.dossier.gateway.door;

import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.login.BackchannelLogout;
import org.dossier.gateway.login.Logout;
import org.dossier.gateway.protection.Bodies;
import org.dossier.gateway.protection.ClientAddress;
import org.dossier.gateway.protection.Limit;
import org.dossier.gateway.protection.RequestLimits;
import org.dossier.gateway.session.Session;

/** The two ways a session is ended from outside. */
@Singleton
final class SignOut {

    private static final int LARGEST = 64 * 1024;

    private final Recognition recognition;
    private final Logout logout;
    private final BackchannelLogout backchannel;
    private final FormGuard formGuard;
    private final RequestLimits limits;
    private final ClientAddress clientAddress;
    private final Answers answers;

    SignOut(
            Recognition recognition,
            Logout logout,
            BackchannelLogout backchannel,
            FormGuard formGuard,
            RequestLimits limits,
            ClientAddress clientAddress,
            Answers answers) {
        this.recognition = recognition;
        this.logout = logout;
        this.backchannel = backchannel;
        this.formGuard = formGuard;
        this.limits = limits;
        this.clientAddress = clientAddress;
        this.answers = answers;
    }

    void byReader(HttpServerRequest request) {
        if (isTooMuch(request)) {
            return;
        }
        Bodies.read(request, LARGEST)
                .compose(body -> recognition.of(request).compose(session -> end(request, session, body)))
                .onFailure(failure -> failed(request, failure));
    }

    private void failed(HttpServerRequest request, Throwable failure) {
        switch (failure) {
            case Bodies.TooLarge large -> refuse(request, Trouble.TOO_LARGE, 0);
            case Recognition.TooMany many -> refuse(request, Trouble.TOO_MANY, many.seconds());
            default -> refuse(request, Trouble.SIGN_IN_UNAVAILABLE, 0);
        }
    }

    private Future<Void> end(HttpServerRequest request, @Nullable Session session, Buffer body) {
        if (!formGuard.accepts(request, session, body)) {
            answers.give(request, Trouble.FORGED_FORM);
            return Future.succeededFuture();
        }
        if (session == null) {
            logout.leaveHome(request);
            return Future.succeededFuture();
        }
        return logout.end(request, session);
    }

    void byProvider(RoutingContext context) {
        if (isTooMuch(context.request())) {
            return;
        }
        Bodies.read(context.request(), LARGEST)
                .onSuccess(body -> backchannel.end(context, body))
                .onFailure(failure -> refuse(context.request(), Trouble.TOO_LARGE, 0));
    }

    /** Either way a stranger has us read a body and look into the database or at a signature. */
    private boolean isTooMuch(HttpServerRequest request) {
        long wait = limits.secondsToWait(Limit.LOGOUT, clientAddress.keyOf(request));
        if (wait > 0) {
            refuse(request, Trouble.TOO_MANY, wait);
        }
        return wait > 0;
    }

    private void refuse(HttpServerRequest request, Trouble trouble, long wait) {
        Bodies.abandon(request);
        answers.give(request, trouble, wait);
    }
}

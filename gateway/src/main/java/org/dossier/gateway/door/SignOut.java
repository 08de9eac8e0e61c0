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
import org.dossier.gateway.session.Session;
import org.dossier.gateway.session.SessionId;
import org.dossier.gateway.session.Sessions;

/** The two ways a session is ended from outside. */
@Singleton
final class SignOut {

    private static final int LARGEST = 64 * 1024;

    private final Sessions sessions;
    private final Logout logout;
    private final BackchannelLogout backchannel;
    private final FormGuard formGuard;
    private final Answers answers;

    SignOut(Sessions sessions, Logout logout, BackchannelLogout backchannel, FormGuard formGuard, Answers answers) {
        this.sessions = sessions;
        this.logout = logout;
        this.backchannel = backchannel;
        this.formGuard = formGuard;
        this.answers = answers;
    }

    void byReader(HttpServerRequest request) {
        Bodies.read(request, LARGEST)
                .compose(body -> current(request).compose(session -> end(request, session, body)))
                .onFailure(failure -> refuse(
                        request, failure instanceof Bodies.TooLarge ? Trouble.TOO_LARGE : Trouble.SIGN_IN_UNAVAILABLE));
    }

    private Future<@Nullable Session> current(HttpServerRequest request) {
        var id = SessionId.of(request);
        return id == null ? Future.succeededFuture() : sessions.find(id);
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
        Bodies.read(context.request(), LARGEST)
                .onSuccess(body -> backchannel.end(context, body))
                .onFailure(failure -> refuse(context.request(), Trouble.TOO_LARGE));
    }

    private void refuse(HttpServerRequest request, Trouble trouble) {
        Bodies.abandon(request);
        answers.give(request, trouble);
    }
}

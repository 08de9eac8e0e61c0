package org.dossier.gateway.login;

import java.net.ConnectException;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.protection.ClientAddress;
import org.dossier.gateway.protection.Limit;
import org.dossier.gateway.protection.RequestLimits;
import org.dossier.gateway.session.SessionId;
import org.dossier.gateway.session.Sessions;

/**
 * Signing in: {@code /login?to=/path} leads to the provider, {@code /login/callback} comes back with a code.
 *
 * <p>The extension does the protocol (PKCE, state, nonce, ID token). The path to return to travels in its encrypted state
 * cookie and is checked again on return. What is ours begins once the tokens are verified: a session under a new id.
 */
@Singleton
public final class LoginFlow {

    private static final Logger LOG = Logger.getLogger(LoginFlow.class);
    private static final int RETRY_SECONDS = 10;

    private final HttpAuthenticator authenticator;
    private final Sessions sessions;
    private final Arrival arrival;
    private final Answers answers;
    private final RequestLimits limits;
    private final ClientAddress clientAddress;

    LoginFlow(
            HttpAuthenticator authenticator,
            Sessions sessions,
            Arrival arrival,
            Answers answers,
            RequestLimits limits,
            ClientAddress clientAddress) {
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.arrival = arrival;
        this.answers = answers;
        this.limits = limits;
        this.clientAddress = clientAddress;
    }

    /** Answers {@code GET /login}. */
    public void begin(RoutingContext context) {
        if (isTooMuch(context.request())) {
            return;
        }
        StateCookies.restore(context.request());
        authenticator
                .getChallenge(context)
                .subscribe()
                .with(challenge -> leave(context, challenge), failure -> unavailable(context, failure));
    }

    private void leave(RoutingContext context, ChallengeData challenge) {
        var address = challenge.getHeaders().get(HttpHeaders.LOCATION);
        if (challenge.status != 302 || address == null) {
            answers.give(context.request(), Trouble.BAD_SIGN_IN);
            return;
        }
        StateCookies.rename(context.request());
        redirect(context.request(), address);
    }

    private void unavailable(RoutingContext context, Throwable failure) {
        LOG.warnf("Signing in is not possible [cause=%s]", failure.toString());
        answers.give(context.request(), Trouble.SIGN_IN_UNAVAILABLE, RETRY_SECONDS);
    }

    /** Answers {@code GET /login/callback}. */
    public void complete(RoutingContext context) {
        if (isTooMuch(context.request())) {
            return;
        }
        var earlier = SessionId.of(context.request());
        StateCookies.restore(context.request());
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(identity -> failed(context, null), outcome -> completed(context, outcome, earlier));
    }

    /** The extension ends a successful sign-in with a redirect to where it began: {@code /login?to=/path}. */
    private void completed(RoutingContext context, Throwable outcome, @Nullable SessionId earlier) {
        SignIn signIn = context.get(CompletedSignIn.KEY);
        if (signIn == null || !(outcome instanceof AuthenticationRedirectException begun)) {
            failed(context, outcome);
            return;
        }
        var to = LocalPath.orHome(ReturnPath.in(begun.getRedirectUri()));
        sessions.begin(signIn.subject(), signIn.sid(), signIn.tokens(), earlier)
                .compose(session -> arrival.tell(session.tokens().access()).map(session))
                .onSuccess(session -> {
                    StateCookies.clear(context.request());
                    context.response()
                            .headers()
                            .add(HttpHeaders.SET_COOKIE, session.id().setCookie());
                    redirect(context.request(), to);
                })
                .onFailure(failure -> unavailable(context, failure));
    }

    private void failed(RoutingContext context, @Nullable Throwable outcome) {
        // The message would quote the ID token: a name and an address.
        LOG.infof(
                "A sign-in was not completed [cause=%s]",
                outcome == null ? "no code" : outcome.getClass().getName());
        StateCookies.clear(context.request());
        boolean providerIsDown = outcome != null && outcome.getCause() instanceof ConnectException;
        answers.give(context.request(), providerIsDown ? Trouble.SIGN_IN_UNAVAILABLE : Trouble.BAD_SIGN_IN);
    }

    private boolean isTooMuch(HttpServerRequest request) {
        long wait = limits.secondsToWait(Limit.LOGIN, clientAddress.keyOf(request));
        if (wait > 0) {
            answers.give(request, Trouble.TOO_MANY, wait);
        }
        return wait > 0;
    }

    /** htmx would follow a redirect in the background; it is told to send the whole page there. */
    private static void redirect(HttpServerRequest request, String address) {
        var response = request.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (request.headers().contains("HX-Request")) {
            response.putHeader("HX-Redirect", address).end();
        } else {
            response.setStatusCode(302).putHeader(HttpHeaders.LOCATION, address).end();
        }
    }
}

package org.dossier.gateway.login;

import jakarta.inject.Singleton;

import io.quarkus.oidc.AuthenticationCompletionAction;
import io.smallrye.mutiny.Uni;

/** Hands the verified tokens to {@link LoginFlow}. */
@Singleton
final class CompletedSignIn implements AuthenticationCompletionAction {

    static final String KEY = SignIn.class.getName();

    @Override
    public Uni<Void> action(AuthenticationCompletionContext completed) {
        completed.routingContext().put(KEY, SignIn.of(completed));
        return Uni.createFrom().voidItem();
    }
}

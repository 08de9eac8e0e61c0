package org.dossier.gateway.login;

import java.util.Optional;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;

/**
 * A service's word that its reader has to sign in again, with more than before.
 *
 * @param acr what the provider is to be asked for
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9470">RFC 9470</a>
 */
public record StepUp(String acr) {

    private static final String ERROR = "error=\"insufficient_user_authentication\"";
    private static final Pattern ACR = Pattern.compile("acr_values=\"([A-Za-z0-9._:-]{1,64})\"");

    /** What an answer's headers demand, if it is that. */
    public static Optional<StepUp> in(MultiMap headers) {
        return headers.getAll("WWW-Authenticate").stream()
                .filter(challenge -> challenge.contains(ERROR))
                .map(ACR::matcher)
                .filter(matcher -> matcher.find())
                .map(found -> new StepUp(found.group(1)))
                .findFirst();
    }

    /** Where to sign in so, and come back from. */
    public String signInFor(String path) {
        return LocalPath.signInFor(path) + "&acr_values=" + acr;
    }
}

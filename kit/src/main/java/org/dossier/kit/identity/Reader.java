package org.dossier.kit.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The person who asks, as the verified access token of this request tells; a guest where there is none.
 *
 * <p>Identity only: what a reader may read is decided from entitlements, never from here.
 */
@Named("reader")
@RequestScoped
public class Reader {
    private final SecurityIdentity identity;

    /** @param identity the identity that Quarkus' OIDC extension verified */
    public Reader(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether a valid access token came with the request. */
    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /**
     * The identity provider's stable key of this person ({@code sub}).
     *
     * @throws IllegalStateException for a guest
     */
    public String subject() {
        var subject = findSubject();
        if (subject == null) {
            throw new IllegalStateException("A guest has no subject; ask isSignedIn() first.");
        }
        return subject;
    }

    /** {@link #subject()}, or null for a guest. */
    public @Nullable String findSubject() {
        return isSignedIn() ? token().getSubject() : null;
    }

    /** The name to show, or the e-mail address where the token has no name; empty for a guest. */
    public String name() {
        if (!isSignedIn()) {
            return "";
        }
        String name = token().getClaim("name");
        return name == null || name.isBlank() ? email() : name;
    }

    /** The e-mail address of the token; empty for a guest or where the token has none. */
    public String email() {
        if (!isSignedIn()) {
            return "";
        }
        String email = token().getClaim("email");
        return email == null ? "" : email;
    }

    /**
     * The e-mail address, where the identity provider has seen that it is this person's; empty otherwise. Whatever is found
     * by an address is found by this one: anybody can type another's.
     */
    public String verifiedEmail() {
        if (!isSignedIn()) {
            return "";
        }
        Object verified = token().getClaim("email_verified");
        return Boolean.parseBoolean(String.valueOf(verified)) ? email() : "";
    }

    /** Whether the token carries this realm role, and it counts; see {@link StaffRole} and {@link #lackingAcr()}. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** Whether any staff desk is open to this person. */
    public boolean isStaff() {
        return StaffRole.ALL.stream().anyMatch(this::hasRole);
    }

    /**
     * What the token's {@code acr} would have to be for the staff roles in it to count; null where nothing is missing.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9470">RFC 9470, step-up authentication</a>
     */
    public @Nullable String lackingAcr() {
        return identity.getAttribute(SecondFactor.LACKING);
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}

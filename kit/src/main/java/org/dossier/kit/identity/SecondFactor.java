package org.dossier.kit.identity;

import java.util.HashSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Staff work with a second factor (R44): a token that was got with less has no staff roles, whatever it says, in every
 * service and for every way of asking. Its holder stays the reader they are.
 */
@ApplicationScoped
class SecondFactor implements SecurityIdentityAugmentor {
    /** Set on an identity that would be staff: the {@code acr} that it lacks. */
    static final String LACKING = "dossier.lacking-acr";

    private final IdentityConfig config;

    SecondFactor(IdentityConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.staffAcr().isEmpty()) {
            Log.warn("Staff may work WITHOUT a second factor, because dossier.identity.staff-acr is empty");
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> confined(identity));
    }

    private SecurityIdentity confined(SecurityIdentity identity) {
        var wanted = config.staffAcr();
        if (wanted.isEmpty()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || StaffRole.ALL.stream().noneMatch(identity::hasRole)
                || wanted.get().equals(token.claim("acr").map(String::valueOf).orElse(""))
                || config.programs()
                        .contains(token.claim("azp").map(String::valueOf).orElse(""))) {
            return identity;
        }
        var roles = new HashSet<>(identity.getRoles());
        roles.removeAll(StaffRole.ALL);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(LACKING, wanted.get())
                .build();
    }
}

package org.dossier.report.editorial;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.StaffRole;

/** Which request a draft for one client is written for. */
@Path("/desk/reports/{id}/commission")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
@Produces("text/html;charset=UTF-8")
@Blocking
class CommissionResource {
    private final NameCommission nameCommission;

    CommissionResource(NameCommission nameCommission) {
        this.nameCommission = nameCommission;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> name(@RestPath UUID id, @RestForm @Nullable String commission) {
        nameCommission.name(id, request(commission));
        return Answers.seeOther("/desk/reports/" + id);
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> takeOff(@RestPath UUID id) {
        nameCommission.takeOff(id);
        return Answers.seeOther("/desk/reports/" + id);
    }

    /** The request that was chosen; nothing for what is no id. */
    static Optional<UUID> request(@Nullable String commission) {
        try {
            return Optional.ofNullable(commission).filter(id -> !id.isBlank()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

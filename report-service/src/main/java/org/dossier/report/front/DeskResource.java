package org.dossier.report.front;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.kit.identity.StaffRole;

/** Where staff begin: the desks that their roles open. */
@Path("/desk")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
class DeskResource {
    @GET
    @Produces("text/html;charset=UTF-8")
    @Blocking
    @Operation(hidden = true)
    public TemplateInstance start() {
        return FrontPages.desk();
    }
}

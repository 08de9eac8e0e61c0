package org.dossier.report.front;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every part of the design system on one page, for development. */
@Path("/desk/design")
@PermitAll
class DesignResource {
    private final Engine qute;
    private final boolean shown;

    DesignResource(Engine qute, @ConfigProperty(name = "dossier.design-page", defaultValue = "false") boolean shown) {
        this.qute = qute;
        this.shown = shown;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Blocking
    @Operation(hidden = true)
    public String page() {
        if (!shown) {
            throw new NotFoundException();
        }
        return qute.getTemplate("design").render();
    }
}

package org.dossier.kit.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

/** A page of a service, as far as the layout is concerned. */
@Path("/try")
@PermitAll
class SamplePage {
    private final Template sample;

    SamplePage(Template sample) {
        this.sample = sample;
    }

    @GET
    @Path("page")
    public TemplateInstance page() {
        return sample.instance();
    }
}

package org.dossier.kit.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.Engine;

/** Pages and mails of a service, as far as the frames are concerned. */
@Path("/try")
@PermitAll
class SamplePage {
    private final Engine qute;

    SamplePage(Engine qute) {
        this.qute = qute;
    }

    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    public String page() {
        return qute.getTemplate("sample.html").render();
    }

    @GET
    @Path("design")
    @Produces(MediaType.TEXT_HTML)
    public String design() {
        return qute.getTemplate("design.html").render();
    }

    @GET
    @Path("mail")
    @Produces(MediaType.TEXT_PLAIN)
    public String mail() {
        return qute.getTemplate("sampleMail.txt").render()
                + qute.getTemplate("sampleMail.html").render();
    }
}

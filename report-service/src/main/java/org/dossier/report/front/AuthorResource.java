package org.dossier.report.front;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.dossier.report.CachedForGuests;
import org.dossier.report.ReportProblem;
import org.dossier.report.search.Catalogue;

@Path("/authors")
@PermitAll
@Produces("text/html;charset=UTF-8")
@CachedForGuests
class AuthorResource {
    private static final int REPORTS = 50;

    private final AuthorProfiles authors;
    private final Catalogue catalogue;

    AuthorResource(AuthorProfiles authors, Catalogue catalogue) {
        this.authors = authors;
        this.catalogue = catalogue;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public TemplateInstance list() {
        return FrontPages.authors(authors.byName());
    }

    @GET
    @Path("{slug}")
    @Blocking
    @Operation(hidden = true)
    public TemplateInstance author(@RestPath String slug) {
        var author = authors.find(slug).orElseThrow(ReportProblem.NO_SUCH_AUTHOR::asException);
        return FrontPages.author(author, catalogue.byAuthor(slug, REPORTS));
    }
}

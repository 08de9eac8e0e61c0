package org.dossier.report.front;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.kit.page.Site;
import org.dossier.report.CachedForGuests;
import org.dossier.report.catalogue.Rows;
import org.dossier.report.search.Catalogue;

@Path("/")
@PermitAll
@Produces("text/html;charset=UTF-8")
@CachedForGuests
class HomeResource {
    private final Catalogue catalogue;
    private final Rows rows;
    private final Site site;

    HomeResource(Catalogue catalogue, Rows rows, Site site) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.site = site;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    TemplateInstance home() {
        return FrontPages.home(HomePage.of(catalogue.latestOfEachRegion(HomePage.OF_EACH_REGION)));
    }

    @GET
    @Path("about")
    @Blocking
    @Operation(hidden = true)
    TemplateInstance about() {
        return FrontPages.about(rows.first(
                        "select title, html from publisher_page where slug = ?",
                        row -> new PublisherPage(row.getString(1), row.getString(2)),
                        "about")
                .orElse(new PublisherPage("About " + site.publisher(), "")));
    }
}

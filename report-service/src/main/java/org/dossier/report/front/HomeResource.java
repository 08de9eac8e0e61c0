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
import org.dossier.report.catalogue.PublisherPages;
import org.dossier.report.catalogue.PublisherPages.PublisherPage;
import org.dossier.report.search.Catalogue;

@Path("/")
@PermitAll
@Produces("text/html;charset=UTF-8")
@CachedForGuests
class HomeResource {
    private final Catalogue catalogue;
    private final PublisherPages pages;
    private final Site site;

    HomeResource(Catalogue catalogue, PublisherPages pages, Site site) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.site = site;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public TemplateInstance home() {
        return FrontPages.home(HomePage.of(catalogue.latestOfEachRegion(HomePage.OF_EACH_REGION)));
    }

    @GET
    @Path("about")
    @Blocking
    @Operation(hidden = true)
    public TemplateInstance about() {
        return FrontPages.about(
                pages.find("about").orElseGet(() -> new PublisherPage("About " + site.publisher(), "")));
    }
}

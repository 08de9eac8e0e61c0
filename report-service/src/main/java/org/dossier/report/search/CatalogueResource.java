package org.dossier.report.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.dossier.report.CachedForGuests;
import org.dossier.report.ReportProblem;

@Path("/reports")
@PermitAll
class CatalogueResource {
    private static final int PAGE_SIZE = 12;
    private static final int LAST_PAGE = 1_000;

    private final Catalogue catalogue;
    private final UsedValues usedValues;

    CatalogueResource(Catalogue catalogue, UsedValues usedValues) {
        this.catalogue = catalogue;
        this.usedValues = usedValues;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Blocking
    @CachedForGuests
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam ReportQuery query, @RestQuery @Nullable String page) {
        var filter = ReportFilter.of(query);
        int number = numberOf(page);
        var listing = catalogue.find(filter, number, PAGE_SIZE);
        int pages = Math.ceilDiv(listing.total(), PAGE_SIZE);
        return CataloguePages.catalogue(new CataloguePage(
                filter, Choices.of(usedValues.list(), filter), listing.reports(), listing.total(), number, pages));
    }

    private static int numberOf(@Nullable String page) {
        if (page == null || page.isBlank()) {
            return 1;
        }
        if (!page.matches("[0-9]{1,4}") || Integer.parseInt(page) < 1 || Integer.parseInt(page) > LAST_PAGE) {
            throw ReportProblem.BAD_FILTER.with("filter", "page");
        }
        return Integer.parseInt(page);
    }
}

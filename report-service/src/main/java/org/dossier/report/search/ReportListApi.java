package org.dossier.report.search;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.page.Site;
import org.dossier.report.ReportProblem;

@Path("/api/reports")
@PermitAll
@Tag(name = "Reports", description = "Published reports")
class ReportListApi {
    private static final int LARGEST_PAGE = 100;

    private final Catalogue catalogue;
    private final Site site;

    ReportListApi(Catalogue catalogue, Site site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary = "List published reports",
            description = "Newest first. What is listed is public; the filters look at nothing else.")
    @APIResponse(responseCode = "200", description = "A page of reports")
    @APIResponse(responseCode = "400", description = "A filter, cursor or limit that does not exist (problem+json)")
    public ReportList list(
            @BeanParam ReportQuery query,
            @Parameter(description = "The cursor “next” of the page before") @RestQuery @Nullable String after,
            @Parameter(description = "1 to 100") @RestQuery @DefaultValue("20") String limit) {
        int size = sizeOf(limit);
        var cursor = after == null || after.isBlank() ? null : Cursor.parse(after);
        var found = catalogue.after(
                ReportFilter.of(query),
                cursor == null ? null : cursor.publishedAt(),
                cursor == null ? null : cursor.id(),
                size + 1);
        return answer(found, size);
    }

    /** One more than asked for was read, to know whether there is a next page. */
    private ReportList answer(List<Catalogue.Placed> found, int size) {
        var page = found.subList(0, Math.min(size, found.size()));
        var items = page.stream()
                .map(placed -> ReportList.Item.of(placed.report(), site.publicUrl()))
                .toList();
        return new ReportList(
                items, found.size() > size ? Cursor.of(page.getLast()).text() : null);
    }

    private static int sizeOf(String limit) {
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LARGEST_PAGE) {
            throw ReportProblem.BAD_FILTER.with("filter", "limit");
        }
        return Integer.parseInt(limit);
    }
}

package org.dossier.report.front;

import java.util.Arrays;
import java.util.List;

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
import org.dossier.report.catalogue.Region;
import org.dossier.report.search.Catalogue;
import org.dossier.report.search.Catalogue.OfRegion;

@Path("/regions")
@PermitAll
@Produces("text/html;charset=UTF-8")
@CachedForGuests
class RegionResource {
    private static final int LATEST = 3;
    private static final int REPORTS = 12;

    private final Catalogue catalogue;

    RegionResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public TemplateInstance list() {
        var found = catalogue.latestOfEachRegion(LATEST);
        return FrontPages.regions(Arrays.stream(Region.values())
                .map(region -> summary(region, found))
                .toList());
    }

    @GET
    @Path("{code}")
    @Blocking
    @Operation(hidden = true)
    public TemplateInstance region(@RestPath String code) {
        var region = Region.find(code).orElseThrow(ReportProblem.NO_SUCH_REGION::asException);
        var summary = summary(region, catalogue.latestOfRegion(region, REPORTS));
        return FrontPages.region(region, summary.latest(), summary.total());
    }

    private static RegionSummary summary(Region region, List<OfRegion> found) {
        var own = found.stream().filter(one -> one.report().region() == region).toList();
        int total = own.isEmpty() ? 0 : own.getFirst().inRegion();
        return new RegionSummary(
                region, total, own.stream().map(OfRegion::report).toList());
    }
}

package org.dossier.report.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.page.Site;
import org.dossier.report.ReportProblem;

@Path("/api/reports/{slug}")
@PermitAll
@Tag(name = "Reports", description = "Published reports")
class ReportApi {
    private final ReadReport readReport;
    private final Reader reader;
    private final Explanations explanations;
    private final Site site;
    private final ReadingTurns turns;

    ReportApi(ReadReport readReport, Reader reader, Explanations explanations, Site site, ReadingTurns turns) {
        this.readReport = readReport;
        this.reader = reader;
        this.explanations = explanations;
        this.site = site;
        this.turns = turns;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Read a report",
            description =
                    "The body is there only when the caller's token may read it; “reading” tells why, or why not.")
    @APIResponse(responseCode = "200", description = "The whole report, or what everyone may know of it")
    @APIResponse(responseCode = "404", description = "No such report (problem+json)")
    public ReportAnswer read(@RestPath String slug) {
        return turns.await(() -> answer(slug));
    }

    private ReportAnswer answer(String slug) {
        return readReport
                .read(slug, reader)
                .map(reading -> ReportAnswer.of(reading, explanations.of(reading.decision()), site.publicUrl()))
                .orElseThrow(ReportProblem.NO_SUCH_REPORT::asException);
    }
}

package org.dossier.report.editorial;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.StaffRole;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.ReportStatus;

/** Publishing and withdrawing: a page that asks, then the act. */
@Path("/desk/reports/{id}")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
@Produces("text/html;charset=UTF-8")
@Blocking
class ReleaseResource {
    private final DeskReports reports;
    private final ReleaseReport releaseReport;
    private final CommissionChoice commissions;
    private final MissingWords missingWords;
    private final ReleaseTexts texts;

    ReleaseResource(
            DeskReports reports,
            ReleaseReport releaseReport,
            CommissionChoice commissions,
            MissingWords missingWords,
            ReleaseTexts texts) {
        this.reports = reports;
        this.releaseReport = releaseReport;
        this.commissions = commissions;
        this.missingWords = missingWords;
        this.texts = texts;
    }

    @GET
    @Path("publication")
    @Transactional
    @Operation(hidden = true)
    public RestResponse<String> askToPublish(@RestPath UUID id) {
        return Answers.page(EditorialPages.release(page(id, false, null)));
    }

    @POST
    @Path("publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> publish(
            @RestPath UUID id, @RestForm @Nullable String version, @RestForm @Nullable String commission) {
        releaseReport.publish(id, number(version), CommissionResource.request(commission));
        return Answers.seeOther("/desk/reports/" + id);
    }

    @GET
    @Path("withdrawal")
    @Transactional
    @Operation(hidden = true)
    public RestResponse<String> askToWithdraw(@RestPath UUID id) {
        return Answers.page(EditorialPages.release(page(id, true, null)));
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public RestResponse<String> withdraw(
            @RestPath UUID id, @RestForm @Nullable String version, @RestForm @Nullable String reason) {
        var given = reason == null ? "" : reason.replace("\0", "").strip();
        if (given.isEmpty() || given.length() > 1000) {
            return Answers.page(422, EditorialPages.release(page(id, true, texts.sayWhy())));
        }
        releaseReport.withdraw(id, number(version), given);
        return Answers.seeOther("/desk/reports/" + id);
    }

    private EditorialPages.ReleasePage page(UUID id, boolean withdrawal, @Nullable String error) {
        return page(reports.get(id), withdrawal, error);
    }

    private EditorialPages.ReleasePage page(Report report, boolean withdrawal, @Nullable String error) {
        var manuscript = report.manuscript();
        return new EditorialPages.ReleasePage(
                report.id().toString(),
                report.title(),
                report.version(),
                "/reports/" + report.slug(),
                withdrawal,
                report.status() == ReportStatus.PUBLISHED,
                manuscript.access().label(),
                Optional.ofNullable(manuscript.region())
                        .map(region -> region.label())
                        .orElse(""),
                missingWords.of(report),
                commissions.labelOf(report),
                commissions.openTo(report),
                error);
    }

    private static long number(@Nullable String version) {
        return version != null && version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }
}

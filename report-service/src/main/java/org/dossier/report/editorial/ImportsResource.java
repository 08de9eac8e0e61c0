package org.dossier.report.editorial;

import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.problem.ProblemException;
import org.dossier.report.importing.ImportReport;

/** From a document to a draft: upload, review what was found, save. */
@Path("/desk/reports/imports")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
@Produces("text/html;charset=UTF-8")
@Blocking
class ImportsResource {
    private final ImportReport importReport;
    private final ImportDocument importDocument;
    private final StoredImports imports;
    private final WriteReport writeReport;
    private final WritePages pages;

    ImportsResource(
            ImportReport importReport,
            ImportDocument importDocument,
            StoredImports imports,
            WriteReport writeReport,
            WritePages pages) {
        this.importReport = importReport;
        this.importDocument = importDocument;
        this.imports = imports;
        this.writeReport = writeReport;
        this.pages = pages;
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public RestResponse<String> choose() {
        return Answers.page(EditorialPages.upload(null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<String> upload(@RestForm("file") @Nullable FileUpload file) {
        try {
            var upload = UploadedDocument.of(file);
            return Answers.seeOther("/desk/reports/imports/" + importDocument.keep(upload, importReport.from(upload)));
        } catch (ProblemException e) {
            return Answers.page(e.problem().status(), EditorialPages.upload(e.problem()));
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public RestResponse<String> review(@RestPath UUID id) {
        return imports.get(id)
                .reportId()
                .map(report -> Answers.seeOther("/desk/reports/" + report))
                .orElseGet(() -> Answers.page(EditorialPages.write(pages.ofImport(id))));
    }

    @POST
    @Path("{id}/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> draft(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = ReportForm.read(sent);
        var act = FormAct.of(sent.getFirst("act"));
        if (!act.saves()) {
            return Answers.page(EditorialPages.write(pages.ofImport(id, act.applyTo(form), Map.of())));
        }
        return switch (writeReport.draftOf(id, form)) {
            case WriteReport.Saved saved -> Answers.seeOther("/desk/reports/" + saved.report());
            case WriteReport.Refused refused ->
                Answers.page(422, EditorialPages.write(pages.ofImport(id, form, refused.errors())));
            case WriteReport.Overtaken overtaken -> throw new IllegalStateException("A new draft has no other version");
        };
    }
}

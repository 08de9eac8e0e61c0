package org.dossier.report.editorial;

import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.identity.StaffRole;
import org.dossier.kit.page.Site;
import org.dossier.report.importing.ImportReport;
import org.dossier.report.importing.ImportedReport;
import org.dossier.report.importing.Upload;

import static org.dossier.report.ReportProblem.DRAFT_INCOMPLETE;

/** Importing for programs that hold a token with the editor role. */
@Path("/api/desk/reports/imports")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk", description = "For the publisher's own programs, with an editor's token")
@Blocking
class ImportsApi {
    private final ImportReport importReport;
    private final ImportDocument importDocument;
    private final WriteReport writeReport;
    private final Site site;

    ImportsApi(ImportReport importReport, ImportDocument importDocument, WriteReport writeReport, Site site) {
        this.importReport = importReport;
        this.importDocument = importDocument;
        this.writeReport = writeReport;
        this.site = site;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a report",
            description = "Reads plain text, Markdown, HTML or Word (.docx), told by content; at most 10 MB. Send the"
                    + " document as the part “file” of a multipart body, or as the body itself. Without draft=true"
                    + " nothing is stored.")
    @APIResponse(responseCode = "200", description = "What was found; nothing was stored")
    @APIResponse(responseCode = "201", description = "What was found, and the draft that was made of it")
    @APIResponse(responseCode = "413", description = "Larger than 10 MB (problem+json)")
    @APIResponse(responseCode = "415", description = "Not a document that can be read (problem+json)")
    @APIResponse(responseCode = "422", description = "Empty, damaged, locked or unreadable (problem+json)")
    public RestResponse<ImportAnswer> multipart(
            @RestForm("file") @Nullable FileUpload file,
            @Parameter(description = "Whether to save a draft") @RestQuery boolean draft) {
        return answer(UploadedDocument.of(file), draft);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public RestResponse<ImportAnswer> body(
            InputStream document,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @RestQuery @Nullable String filename,
            @RestQuery boolean draft) {
        return answer(UploadedDocument.of(document, filename, type), draft);
    }

    private RestResponse<ImportAnswer> answer(Upload upload, boolean draft) {
        var found = importReport.from(upload);
        if (!draft) {
            return RestResponse.ok(ImportAnswer.of(found, null));
        }
        var id = draftOf(upload, found);
        var url = site.publicUrl() + "/desk/reports/" + id;
        return RestResponse.ResponseBuilder.<ImportAnswer>created(URI.create(url))
                .entity(ImportAnswer.of(found, new ImportAnswer.Draft(id, url)))
                .build();
    }

    private UUID draftOf(Upload upload, ImportedReport found) {
        var form = importDocument.formOf(found);
        return switch (writeReport.draftOf(importDocument.keep(upload, found), form)) {
            case WriteReport.Saved saved -> saved.report();
            case WriteReport.Refused refused ->
                throw DRAFT_INCOMPLETE.with(
                        "errors", String.join(" ", refused.errors().values()));
            case WriteReport.Overtaken overtaken -> throw new IllegalStateException("A new draft has no other version");
        };
    }
}

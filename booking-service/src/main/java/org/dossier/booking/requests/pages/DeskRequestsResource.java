package org.dossier.booking.requests.pages;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.requests.Typed;
import org.dossier.booking.requests.files.Download;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

/** Requests as staff see them; editors those that are theirs to write. */
@Path("/desk/bookings/requests")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ACCOUNT_MANAGER, StaffRole.ADMINISTRATOR})
class DeskRequestsResource {
    private final RequestLines lines;
    private final RequestViews views;
    private final DeskPageMaker pages;
    private final Download download;
    private final Reader reader;

    DeskRequestsResource(
            RequestLines lines, RequestViews views, DeskPageMaker pages, Download download, Reader reader) {
        this.lines = lines;
        this.views = views;
        this.pages = pages;
        this.download = download;
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("shown") @DefaultValue("ours") String shown) {
        return RequestPages.list(new RequestPages.ListPage(shown, lines.ofStaff(reader, shown)));
    }

    @GET
    @Path("/{request}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("request") UUID request) {
        return pages.page(request, Typed.nothing());
    }

    @GET
    @Path("/{request}/files/{file}")
    @Operation(hidden = true)
    public Response file(@PathParam("request") UUID request, @PathParam("file") UUID file) {
        views.ofStaff(request, reader);
        return download.of(request, file);
    }
}

package org.dossier.report.editorial;

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
import org.jboss.resteasy.reactive.RestResponse;

import org.dossier.kit.identity.StaffRole;
import org.dossier.report.catalogue.Authors;
import org.dossier.report.editorial.EditorialPages.AuthorRow;

/** The authors at the desk: the list, and a form for a new one. */
@Path("/desk/reports/authors")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
@Produces("text/html;charset=UTF-8")
@Blocking
class DeskAuthorsResource {
    private final Authors authors;
    private final AddAuthor addAuthor;
    private final FormTexts texts;

    DeskAuthorsResource(Authors authors, AddAuthor addAuthor, FormTexts texts) {
        this.authors = authors;
        this.texts = texts;
        this.addAuthor = addAuthor;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> list() {
        return Answers.page(EditorialPages.authors(authors.byName().stream()
                .map(author -> new AuthorRow(author.name(), author.role(), "/authors/" + author.slug()))
                .toList()));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public RestResponse<String> start() {
        return Answers.page(EditorialPages.author(AuthorPage.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> add(MultivaluedMap<String, String> sent) {
        var form = AuthorPage.read(sent, texts);
        if (!form.errors().isEmpty()) {
            return Answers.page(422, EditorialPages.author(form));
        }
        addAuthor.add(form);
        return Answers.seeOther("/desk/reports/authors");
    }
}

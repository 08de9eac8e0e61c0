package org.dossier.report.editorial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import org.dossier.kit.identity.StaffRole;

/** The reports at the desk: the list, and the page on which one is written. */
@Path("/desk/reports")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
@Produces("text/html;charset=UTF-8")
@Blocking
class DeskReportsResource {
    private static final int LONGEST_SEARCH = 200;
    private static final int LAST_PAGE = 1_000;

    private final DeskList list;
    private final DeskReports reports;
    private final WriteReport writeReport;
    private final WritePages pages;
    private final EditorialTexts texts;

    DeskReportsResource(
            DeskList list, DeskReports reports, WriteReport writeReport, WritePages pages, EditorialTexts texts) {
        this.list = list;
        this.reports = reports;
        this.writeReport = writeReport;
        this.pages = pages;
        this.texts = texts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public RestResponse<String> list(
            @RestQuery @DefaultValue("") String status,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("1") String page) {
        var words = q.substring(0, Math.min(q.length(), LONGEST_SEARCH))
                .replace("\0", "")
                .strip();
        int number = page.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(page) : 1;
        var staff = reports.staff();
        long total = list.count(staff, status, words);
        int pageCount = (int) Math.clamp((total + DeskList.PAGE - 1) / DeskList.PAGE, 1, LAST_PAGE);
        var rows = list.rows(staff, status, words, number - 1);
        var href = "/desk/reports?status=" + encoded(status) + "&q=" + encoded(words) + "&page=";
        return Answers.page(EditorialPages.list(
                new EditorialPages.ListPage(rows, statuses(status), status, words, total, number, pageCount, href)));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public RestResponse<String> start() {
        return Answers.page(EditorialPages.write(pages.ofNew(ReportForm.empty(), Map.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> create(MultivaluedMap<String, String> sent) {
        var form = ReportForm.read(sent).atVersion(0);
        var act = FormAct.of(sent.getFirst("act"));
        if (!act.saves()) {
            return Answers.page(EditorialPages.write(pages.ofNew(act.applyTo(form), Map.of())));
        }
        return switch (writeReport.draft(form)) {
            case WriteReport.Saved saved -> Answers.seeOther("/desk/reports/" + saved.report());
            case WriteReport.Refused refused ->
                Answers.page(422, EditorialPages.write(pages.ofNew(form, refused.errors())));
            case WriteReport.Overtaken overtaken -> throw new IllegalStateException("A new draft has no other version");
        };
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public RestResponse<String> open(@RestPath UUID id) {
        return Answers.page(EditorialPages.write(pages.ofStored(id)));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<String> save(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = ReportForm.read(sent);
        var act = FormAct.of(sent.getFirst("act"));
        if (!act.saves()) {
            return Answers.page(EditorialPages.write(pages.ofStored(id, act.applyTo(form), Map.of())));
        }
        return switch (writeReport.revise(id, form)) {
            case WriteReport.Saved saved -> Answers.seeOther("/desk/reports/" + saved.report());
            case WriteReport.Refused refused ->
                Answers.page(422, EditorialPages.write(pages.ofStored(id, form, refused.errors())));
            case WriteReport.Overtaken overtaken ->
                Answers.page(409, EditorialPages.write(pages.ofConflict(id, form, overtaken.theirs())));
        };
    }

    private List<Option> statuses(String chosen) {
        return List.of(
                new Option("", texts.all(), DeskList.status(chosen).isEmpty()),
                new Option("draft", texts.drafts(), chosen.equals("draft")),
                new Option("published", texts.published(), chosen.equals("published")),
                new Option("withdrawn", texts.withdrawn(), chosen.equals("withdrawn")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

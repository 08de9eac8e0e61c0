package org.dossier.report.editorial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.dossier.kit.identity.StaffRole;
import org.dossier.report.catalogue.EditionPress;
import org.dossier.report.catalogue.Report;
import org.dossier.report.reading.PreviewReport;

/** The readers' own page of a report as it stands now, with a bar above it to change the kind of reader. */
@Path("/desk/reports/{id}/preview")
@RolesAllowed({StaffRole.EDITOR, StaffRole.ADMINISTRATOR})
@Produces("text/html;charset=UTF-8")
@Blocking
class PreviewResource {
    private static final String MAIN = "<main ";

    private final DeskReports reports;
    private final EditionPress press;
    private final PreviewReport previewReport;
    private final MissingWords missingWords;
    private final ReleaseTexts texts;

    PreviewResource(
            DeskReports reports,
            EditionPress press,
            PreviewReport previewReport,
            MissingWords missingWords,
            ReleaseTexts texts) {
        this.reports = reports;
        this.press = press;
        this.previewReport = previewReport;
        this.missingWords = missingWords;
        this.texts = texts;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public String preview(@RestPath UUID id, @RestQuery @DefaultValue("guest") String as) {
        var report = reports.get(id);
        if (!report.missingForPublication().isEmpty()) {
            return EditorialPages.unready(unready(report)).render();
        }
        var kind = kind(as);
        return withStrip(previewReport.page(press.print(report), kind), strip(report, kind));
    }

    /** The layout has no place for a bar, and the page below must be the readers' page to the letter. */
    private static String withStrip(String page, String strip) {
        int main = page.indexOf(MAIN);
        return page.substring(0, main) + strip + page.substring(main);
    }

    private String strip(Report report, PreviewReport.As chosen) {
        var kinds = Arrays.stream(PreviewReport.As.values())
                .filter(kind -> kind != PreviewReport.As.CLIENT || report.isForOneClient())
                .map(kind -> new Option(code(kind), texts.previewAs(kind), kind == chosen))
                .toList();
        return EditorialPages.previewStrip(
                        new EditorialPages.PreviewStrip(report.id().toString(), report.title(), List.copyOf(kinds)))
                .render();
    }

    private EditorialPages.ReleasePage unready(Report report) {
        return new EditorialPages.ReleasePage(
                report.id().toString(),
                report.title(),
                report.version(),
                "",
                false,
                false,
                "",
                "",
                missingWords.of(report),
                "",
                List.of(),
                null);
    }

    private static PreviewReport.As kind(String code) {
        return Arrays.stream(PreviewReport.As.values())
                .filter(kind -> code(kind).equals(code))
                .findFirst()
                .orElse(PreviewReport.As.GUEST);
    }

    private static String code(PreviewReport.As kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

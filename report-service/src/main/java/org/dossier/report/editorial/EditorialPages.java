package org.dossier.report.editorial;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.problem.Problem;
import org.dossier.report.catalogue.Access;

@CheckedTemplate(basePath = "editorial")
class EditorialPages {
    private EditorialPages() {}

    static native TemplateInstance list(ListPage page);

    static native TemplateInstance upload(@Nullable Problem problem);

    static native TemplateInstance write(WritePage page);

    static native TemplateInstance release(ReleasePage page);

    static native TemplateInstance unready(ReleasePage page);

    static native TemplateInstance authors(List<AuthorRow> authors);

    static native TemplateInstance author(AuthorPage page);

    static native TemplateInstance previewStrip(PreviewStrip strip);

    /** One author of the desk's list. */
    record AuthorRow(String name, String role, String address) {}

    /**
     * The list with its filters.
     *
     * @param status the chosen filter's code, empty for all
     * @param href the address of a page of the list, but for its number
     */
    record ListPage(
            List<DeskList.Row> rows,
            List<Option> statuses,
            String status,
            String words,
            long total,
            int page,
            int pages,
            String href) {}

    /**
     * Asks before a report is published or withdrawn.
     *
     * @param commission the request that a report for one client is written for, empty where none is named
     * @param commissions what a report for one client can be published for; empty for other reports and where that is
     *     settled
     */
    record ReleasePage(
            String id,
            String title,
            long version,
            String address,
            boolean withdrawal,
            boolean update,
            String access,
            String region,
            String missing,
            String commission,
            List<Option> commissions,
            @Nullable String error) {
        public boolean isForOneClient() {
            return access.equals(Access.CLIENT.label());
        }

        /** Where the form goes. */
        public String action() {
            return "/desk/reports/" + id + (withdrawal ? "/withdrawal" : "/publication");
        }
    }

    /** The bar above a preview. */
    record PreviewStrip(String id, String title, List<Option> kinds) {}
}

package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.ReportStatus;
import org.dossier.report.importing.ImportWarning;

/**
 * The page on which a report is written, new, imported or stored.
 *
 * @param action where the form goes
 * @param errors by the name of the field
 * @param stored what is known of a stored report, null for a new one
 * @param finding what the importer said, null where nothing was imported
 * @param theirs what another editor saved meanwhile, null where nobody did
 */
record WritePage(
        String heading,
        String action,
        ReportForm form,
        Map<String, String> errors,
        Choices.Of choices,
        @Nullable Stored stored,
        @Nullable Finding finding,
        @Nullable Theirs theirs) {

    /** A stored report's standing. */
    record Stored(
            String id,
            ReportStatus status,
            String statusKind,
            boolean draft,
            boolean published,
            boolean changed,
            boolean publishable,
            String missing,
            String address,
            @Nullable ForClient client,
            List<Act> history) {}

    /**
     * What a report for one client is written for.
     *
     * @param action where the form goes that names the request
     * @param commission the request, empty where none is named
     * @param namedStaff who alone sees it, by their addresses; empty where all editors do
     * @param nobodys whether administrators see it while no request is named, instead of one person
     * @param removable whether it can be taken off its request
     * @param commissions the requests that it can be written for
     */
    record ForClient(
            String action,
            String commission,
            List<String> namedStaff,
            boolean nobodys,
            boolean removable,
            List<Option> commissions) {
        /** Where the form goes that takes it off its request. */
        public String removal() {
            return action + "/removal";
        }
    }

    /** One line of the history. */
    record Act(String at, String who, String what, String reason) {}

    /** What the importer said. */
    record Finding(
            String fileName, String format, List<ImportWarning> warnings, List<String> dropped, List<String> authors) {}

    /** Another editor's version: only the fields that differ from what was typed. */
    record Theirs(List<Field> fields) {
        record Field(String label, String text) {}
    }

    /** One part with its place in the row. */
    record PartRow(int index, ReportForm.PartForm form, Map<String, String> errors, boolean first, boolean last) {
        public String field(String name) {
            return "part." + index + "." + name;
        }

        public @Nullable String error(String name) {
            return errors.get(field(name));
        }

        public List<Option> kinds() {
            return Choices.kinds(form.kind());
        }

        public int number() {
            return index + 1;
        }
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean isNew() {
        return stored == null;
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    public List<PartRow> parts() {
        var rows = new ArrayList<PartRow>();
        for (var part : form.parts()) {
            rows.add(new PartRow(
                    rows.size(),
                    part,
                    errors,
                    rows.isEmpty(),
                    rows.size() == form.parts().size() - 1));
        }
        return rows;
    }
}

package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a button of the form does: save, or change the row of parts and show the form again, without JavaScript. */
record FormAct(String name, int part) {
    private static final FormAct SAVE = new FormAct("save", -1);

    /** {@code save}, {@code add}, {@code up.2}, {@code down.2}, {@code remove.2}; anything else saves. */
    static FormAct of(@Nullable String button) {
        if (button == null || !button.matches("add|(up|down|remove)\\.[0-9]{1,2}")) {
            return SAVE;
        }
        int dot = button.indexOf('.');
        return dot < 0
                ? new FormAct(button, -1)
                : new FormAct(button.substring(0, dot), Integer.parseInt(button.substring(dot + 1)));
    }

    boolean saves() {
        return equals(SAVE);
    }

    ReportForm applyTo(ReportForm form) {
        var parts = new ArrayList<>(form.parts());
        switch (name) {
            case "add" -> add(parts);
            case "up" -> swap(parts, part, part - 1);
            case "down" -> swap(parts, part, part + 1);
            default -> remove(parts);
        }
        return form.with(parts);
    }

    private static void add(List<ReportForm.PartForm> parts) {
        if (parts.size() < ReportForm.MOST_PARTS) {
            parts.add(ReportForm.PartForm.empty());
        }
    }

    private void remove(List<ReportForm.PartForm> parts) {
        if (part < parts.size()) {
            parts.remove(part);
        }
    }

    private static void swap(List<ReportForm.PartForm> parts, int from, int to) {
        if (from < parts.size() && to >= 0 && to < parts.size()) {
            parts.set(to, parts.set(from, parts.get(to)));
        }
    }
}

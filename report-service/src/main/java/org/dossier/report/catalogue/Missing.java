package org.dossier.report.catalogue;

/** What a report lacks before it can be published. */
public enum Missing {
    REGION("a region"),
    AUTHOR("an author"),
    EXECUTIVE_SUMMARY("an executive summary"),
    BODY("a part besides the executive summary");

    private final String label;

    Missing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

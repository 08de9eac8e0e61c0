package org.dossier.report.catalogue;

/** What a part of a report is for. Judgements and forecasts are kept as separate items. */
public enum PartKind {
    EXECUTIVE_SUMMARY("Executive summary"),
    BACKGROUND("Background"),
    KEY_JUDGEMENTS("Key judgements"),
    ANALYSIS("Analysis"),
    FORECAST("Forecast"),
    OTHER("Other");

    private final String label;

    PartKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the part holds numbered items besides running text. */
    public boolean hasItems() {
        return this == KEY_JUDGEMENTS || this == FORECAST;
    }

    /** Whether every reader sees the part; all others follow the report's {@link Access}. */
    public boolean isPublic() {
        return this == EXECUTIVE_SUMMARY;
    }
}

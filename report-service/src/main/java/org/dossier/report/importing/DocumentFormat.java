package org.dossier.report.importing;

/** The formats that can be read; told by content, never by name. */
public enum DocumentFormat {
    TEXT("plain text or Markdown"),
    HTML("a web page"),
    WORD("a Word document");

    private final String label;

    DocumentFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

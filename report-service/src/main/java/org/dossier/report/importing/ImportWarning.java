package org.dossier.report.importing;

/** What the editor should look at before a draft is made of an import. */
public enum ImportWarning {
    NO_TITLE("No title was found. Write one before you save the draft."),
    NO_HEADINGS("No headings were found, so the whole text became one part. Divide it below if it has parts."),
    TEXT_BEFORE_FIRST_HEADING("There was text before the first heading. It became a part called Introduction."),
    NO_SUMMARY("No executive summary was found. Readers without access see nothing but the summary."),
    PARAGRAPHS_AS_ITEMS("Judgements or forecasts came as paragraphs, not as a list. Each paragraph became one item."),
    TEXT_AMONG_ITEMS("A list of judgements or forecasts has text around it. The text now stands before the items."),
    TABLE_AS_LINES("A table became plain lines, its cells divided by bars."),
    IMAGES_LEFT_OUT("Pictures were left out."),
    NOTES_LEFT_OUT("Footnotes or comments were left out."),
    TRACKED_CHANGES("The document holds tracked changes. They were read as if accepted."),
    OLD_ENCODING("The text was not in UTF-8 and was read as Windows-1252. Check accents and quotation marks."),
    LOST_CHARACTERS("Some characters were already lost in the file. They show as \uFFFD."),
    TYPE_DIFFERS("The file's name or type says something else than its content. The content was believed.");

    private final String sentence;

    ImportWarning(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}

package org.dossier.report.importing;

import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dossier.report.catalogue.Prose;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTest {
    private static final String HOSTILE = "ab 1.)(*_#>-+~`[]<&;\\!\"'=|:/x";

    @ParameterizedTest
    @DisplayName("R11: words that look like markup stay words")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "# not a heading",
                "1. not an item",
                "- not an item",
                "*not* _emphasis_",
                "a_b_c",
                "[x](javascript:alert(1))",
                "&lt;b&gt; &copy;",
                "> no quotation",
                "`code`",
                "\\*",
                "<img src=x onerror=alert(1)>",
                "***"
            })
    void wordsStayWords(String words) {
        assertThat(shown(words)).isEqualTo(words);
    }

    @Test
    void anyMixtureOfMarksShowsAsItself() {
        var random = new Random(42);
        for (int round = 0; round < 3_000; round++) {
            var words = new StringBuilder("w");
            random.ints(30, 0, HOSTILE.length()).forEach(i -> words.append(HOSTILE.charAt(i)));
            var text = words.toString().strip().replaceAll(" +", " ");
            assertThat(shown(text)).isEqualTo(text);
        }
    }

    private static String shown(String words) {
        return Prose.plainText(Prose.html(Markdown.escapeStart(Markdown.escape(words))));
    }
}

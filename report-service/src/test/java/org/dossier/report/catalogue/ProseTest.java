package org.dossier.report.catalogue;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Markdown of editors and imported documents must not carry script to readers: R11, R12, A24, A25. */
@DisplayName("Prose (R11, R12, A24, A25)")
class ProseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<object data=x></object><embed src=x>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"JaVaScRiPt&#58;alert(1)\">a</a>",
                "<a href=\"java&#10;script:alert(1)\">a</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">a</a>",
                "<a href=\"vbscript:msgbox(1)\">a</a>",
                "[a](javascript:alert(1))",
                "[a](JAVASCRIPT:alert(1))",
                "[a](<java\nscript:alert(1)>)",
                "[a](javascript&colon;alert(1))",
                "[a](data:text/html,<script>alert(1)</script>)",
                "[a](vbscript:msgbox)",
                "[a]: javascript:alert(1)\n\n[a]",
                "<javascript:alert(1)>",
                "![a](javascript:alert(1))",
                "![a](https://example.org/track.gif)",
                "[a](https://example.org \"x\\\" onmouseover=\\\"alert(1)\")",
                "<p style=\"background:url(javascript:alert(1))\">a</p>",
                "<style>@import 'https://example.org'</style>",
                "<noscript><style></noscript><img src=x onerror=alert(1)></style>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<form action=/logout method=post><button>a</button></form>",
                "<input autofocus onfocus=alert(1)>",
                "<base href=\"https://example.org/\">",
                "<meta http-equiv=refresh content=\"0;url=https://example.org\">",
                "<div id=\"paywall\" hx-get=\"/logout\" hx-trigger=\"load\">a</div>",
                "<p data-hx-post=\"/desk\">a</p>",
                "<details ontoggle=alert(1) open>a</details>",
                "<textarea><script>alert(1)</script></textarea>",
                "</article></main><script>alert(1)</script>",
                "<!-- --><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "`<script>alert(1)</script>`",
            })
    void leavesNothingThatActs(String markdown) {
        assertHarmless(Prose.html(markdown));
    }

    @Test
    void keepsWhatProseNeeds() {
        var html = Prose.html(
                "## In depth\n\nA *calm* **word**, a [link](https://example.org/a?b=c).\n\n3. three\n4. four\n\n> quoted");
        assertTrue(html.contains("<h3>In depth</h3>"), html);
        assertTrue(html.contains("<em>calm</em> <strong>word</strong>"), html);
        assertTrue(html.contains("<ol start=\"3\">"), html);
        assertTrue(html.contains("<blockquote>"), html);
        assertEquals(
                "https://example.org/a?b=c",
                Jsoup.parseBodyFragment(html).select("a").attr("href"));
    }

    private static void assertHarmless(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        assertTrue(
                body.select(
                                "script,style,img,svg,math,iframe,object,embed,form,input,button,textarea,base,meta,link,div,details,template")
                        .isEmpty(),
                html);
        for (var element : body.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertTrue(attribute.getKey().matches("href|rel|start"), html);
                assertFalse(attribute.getValue().matches("(?is)\\s*(java|vb)?script.*|\\s*data:.*"), html);
            }
        }
    }
}

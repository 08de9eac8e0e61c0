package org.dossier.report.catalogue;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown into HTML that is safe to send as it is.
 *
 * <p>The allowlist comes after rendering, because Markdown may carry raw HTML and its links any scheme (R12, A25).
 */
public final class Prose {
    private static final int BELOW_A_PART = 3;
    private static final int BELOW_THE_TITLE = 2;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().sanitizeUrls(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "b", "i", "del", "sub", "sup", "code", "pre", "blockquote")
            .allowElements("ul", "ol", "li", "h2", "h3", "h4", "h5", "h6")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private Prose() {}

    /** HTML of an allowlist of elements; headings of the source begin at the third level. */
    public static String html(String markdown) {
        return html(markdown, BELOW_A_PART);
    }

    /** The same for a page that is nothing but this text: headings begin at the second level. */
    public static String page(String markdown) {
        return html(markdown, BELOW_THE_TITLE);
    }

    private static String html(String markdown, int highestHeading) {
        var document = PARSER.parse(markdown);
        document.accept(new LowerHeadings(highestHeading));
        return ALLOWED.sanitize(RENDERER.render(document));
    }

    /** The words alone, separated by single spaces. */
    public static String plainText(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    static int words(List<String> htmls) {
        return htmls.stream().mapToInt(Prose::words).sum();
    }

    private static int words(String html) {
        var text = plainText(html).strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    private static class LowerHeadings extends AbstractVisitor {
        private final int highest;

        LowerHeadings(int highest) {
            this.highest = highest;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel(), highest, 6));
            visitChildren(heading);
        }
    }
}

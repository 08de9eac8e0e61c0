package org.dossier.report.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows a web page's furniture by its words: what stands around a report but is not part of it. */
final class Furniture {
    private static final int SHORT = 160;
    private static final int CONTACT = 500;

    private static final Set<String> LINES = Set.of(
            "read the author's reports",
            "read more",
            "continue reading",
            "share",
            "share this",
            "tweet",
            "pin it",
            "print",
            "email",
            "download pdf",
            "skip to content",
            "skip to main content",
            "menu",
            "home",
            "search",
            "log in",
            "login",
            "sign in",
            "register",
            "back to top",
            "previous post",
            "next post",
            "previous",
            "next",
            "leave a reply",
            "leave a comment",
            "no comments",
            "accept",
            "accept all",
            "accept all cookies",
            "reject all",
            "decline",
            "cookie settings",
            "manage preferences",
            "cookie policy",
            "privacy policy",
            "terms of use",
            "follow us",
            "subscribe now",
            "linkedin",
            "facebook",
            "twitter",
            "telegram",
            "whatsapp",
            "copy link",
            "advertisement",
            "table of contents",
            "contents");

    private static final Set<String> SECTIONS = Set.of(
            "get your custom insights",
            "get your custom report",
            "related posts",
            "related articles",
            "related reports",
            "related content",
            "you may also like",
            "you might also like",
            "recommended",
            "recommended for you",
            "recommended reading",
            "more from this author",
            "latest reports",
            "latest posts",
            "most read",
            "comments",
            "leave a reply",
            "leave a comment",
            "post navigation",
            "newsletter",
            "subscribe to our newsletter",
            "sign up for our newsletter",
            "join our newsletter",
            "follow us",
            "share this",
            "share this article",
            "share this post",
            "our services",
            "our training courses",
            "training courses",
            "contact us",
            "tags",
            "categories",
            "about us",
            "cookie policy",
            "cookie settings",
            "privacy overview");

    private static final List<String> SHORT_SIGNS = List.of(
            " logo",
            "online course",
            "training course",
            "courses 1-to-1",
            "all rights reserved",
            "min read",
            "minutes read",
            "reading time",
            "last updated:",
            "posted in ",
            "filed under",
            "view all posts",
            "share on ",
            "click here",
            "we use cookies",
            "this website uses cookies",
            "this site uses cookies",
            "subscribe to our",
            "sign up for our",
            "join our ",
            "follow us on",
            "read the author",
            "download the pdf",
            "download the full report");

    private static final List<String> LONG_SIGNS = List.of(
            "contact us at",
            "contact us for",
            "contact us to",
            "write to us at",
            "get in touch with us",
            "we use cookies",
            "this website uses cookies",
            "this site uses cookies",
            "uses cookies to improve",
            "subscribe to our newsletter",
            "sign up for our newsletter",
            "our custom reports and consulting");

    private Furniture() {}

    /** Whether the line alone is furniture, wherever it stands. */
    static boolean isLine(String text) {
        if (text.length() > CONTACT) {
            return false;
        }
        var words = normal(text);
        return words.isEmpty()
                || LINES.contains(words)
                || LONG_SIGNS.stream().anyMatch(words::contains)
                || text.length() <= SHORT && !isSentence(text) && isShortSign(words)
                || words.startsWith("©")
                || words.startsWith("copyright ©");
    }

    /** Whether the line opens a section of furniture that lasts until the next part of the report. */
    static boolean opensSection(String text) {
        var words = text.length() > SHORT ? "" : normal(text);
        return SECTIONS.contains(words)
                || !words.isEmpty()
                        && !isSentence(text)
                        && (words.startsWith("online course") || words.contains("training courses"));
    }

    static String shortened(String text) {
        var line = text.replace('\n', ' ').strip();
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }

    private static boolean isShortSign(String words) {
        return SHORT_SIGNS.stream().anyMatch((" " + words)::contains);
    }

    /** An advert's line rarely ends as a sentence does; a report's does. */
    private static boolean isSentence(String text) {
        return text.endsWith(".") || text.endsWith(";");
    }

    private static String normal(String text) {
        var words = new StringBuilder(text.length());
        for (char c : text.replace('’', '\'').toLowerCase(Locale.ROOT).toCharArray()) {
            boolean kept = Character.isLetterOrDigit(c) || "'©@.:-".indexOf(c) >= 0;
            boolean space = !kept && (words.isEmpty() || words.charAt(words.length() - 1) != ' ');
            if (kept || space) {
                words.append(kept ? c : ' ');
            }
        }
        var line = words.toString().strip();
        return line.endsWith(":") || line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}

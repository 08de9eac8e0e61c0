package org.dossier.report.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** A parsed page with its main content chosen and what stands around it taken away. */
record HtmlPage(Element main, @Nullable String title, List<String> authorBoxes, List<String> dropped) {
    private static final int SMALL = 200;
    private static final int MOST_DROPPED = 100;
    private static final int MOST_CANDIDATES = 40;
    private static final String NEVER_TEXT =
            "script,style,noscript,template,svg,math,iframe,object,embed,canvas,audio,video,select,textarea";
    private static final String AROUND =
            "nav,aside,footer,form,button,dialog,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],"
                    + "[role=search],[role=dialog],[hidden],[aria-hidden=true],[aria-modal=true]";
    private static final String AUTHOR_BOX =
            "[class*=author-bio],[class*=author-box],[class*=about-author],[class*=author-info],[class*=author-card],[rel=author-note]";
    private static final Set<String> FURNITURE_WORDS = Set.of(
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "share",
            "sharing",
            "sharedaddy",
            "social",
            "related",
            "comments",
            "comment",
            "newsletter",
            "sidebar",
            "breadcrumb",
            "breadcrumbs",
            "navbar",
            "navigation",
            "menu",
            "advert",
            "advertisement",
            "ads",
            "promo",
            "popup",
            "modal",
            "subscribe",
            "cta",
            "widget",
            "banner",
            "skip",
            "pagination",
            "toc");
    private static final Set<String> NEVER_FURNITURE = Set.of("html", "body", "main", "article", "h1", "h2", "h3");

    static HtmlPage of(Document page) {
        page.select(NEVER_TEXT).forEach(Element::empty);
        var dropped = new ArrayList<String>();
        var boxes = takeAuthorBoxes(page);
        var title = title(page);
        var furniture = new Furnished(page.text().length(), dropped);
        page.select(AROUND).forEach(furniture::drop);
        page.getAllElements().stream().filter(HtmlPage::isNamedFurniture).forEach(furniture::drop);
        var main = main(page);
        dropPageHeaders(page, main, furniture);
        removeTitle(main, title);
        return new HtmlPage(main, title.isEmpty() ? null : title, boxes, dropped);
    }

    private static List<String> takeAuthorBoxes(Document page) {
        var boxes = new ArrayList<String>();
        for (var box : page.select(AUTHOR_BOX).stream().limit(MOST_CANDIDATES).toList()) {
            if (box.hasParent()
                    && box.text().length() < 3_000
                    && box.select("h1,article").isEmpty()) {
                box.select("a,h2,h3,h4,h5,h6").removeIf(part -> isOnlyFurniture(part));
                box.select("p,div,li,h2,h3,h4,h5,h6,span").stream()
                        .filter(part -> part.children().stream().noneMatch(Element::isBlock))
                        .filter(part -> part.closest("p,li,h2,h3,h4,h5,h6") == part
                                || part.closest("p,li,h2,h3,h4,h5,h6") == null)
                        .filter(part -> !part.normalName().equals("span") || part.parent() == box)
                        .map(part -> Characters.clean(part.text()).strip())
                        .filter(text -> !text.isEmpty() && !Furniture.isLine(text) && !PartName.isAuthorHeading(text))
                        .forEach(boxes::add);
                box.remove();
            }
        }
        return boxes;
    }

    private static boolean isOnlyFurniture(Element element) {
        boolean furniture = Furniture.isLine(element.text());
        if (furniture) {
            element.remove();
        }
        return furniture;
    }

    private static String title(Document page) {
        var headings = page.select("h1");
        var inMain = page.select("article h1, main h1");
        if (!inMain.isEmpty()) {
            return words(inMain.first());
        }
        return headings.size() == 1 ? words(headings.first()) : titleOfHead(page);
    }

    private static String titleOfHead(Document page) {
        var shared = page.select("meta[property=og:title]").attr("content");
        var title = shared.isBlank() ? page.title() : shared;
        int cut = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" - ")));
        return Characters.clean(cut > 0 ? title.substring(0, cut) : title).strip();
    }

    private static String words(@Nullable Element element) {
        var text = element == null ? "" : Characters.clean(element.text()).strip();
        return PartName.kindOf(text).isPresent() ? "" : text;
    }

    private static void removeTitle(Element main, String title) {
        main.select("h1").stream()
                .filter(heading -> words(heading).equals(title))
                .findFirst()
                .ifPresent(Element::remove);
    }

    /** What was taken away so far, against the length of the page's words, which are counted once. */
    private record Furnished(int pageLength, List<String> dropped) {
        /** What holds most of the page is not furniture, whatever it is called. */
        void drop(Element element) {
            boolean kept = NEVER_FURNITURE.contains(element.normalName()) || !isInside(element);
            if (kept || holdsMoreThan(Math.max(pageLength / 2, SMALL), element)) {
                return;
            }
            var text = Characters.clean(element.text()).strip();
            element.empty(); // removing it would renumber its siblings each time
            if (!text.isEmpty() && dropped.size() < MOST_DROPPED) {
                dropped.add(Furniture.shortened(text));
            }
        }

        /** Stops counting at the limit: boxes within boxes must not each be read to their end. */
        private static boolean holdsMoreThan(int limit, Element element) {
            var count = new int[1];
            element.filter((node, depth) -> {
                count[0] += node instanceof TextNode text
                        ? text.getWholeText().strip().length()
                        : 0;
                return count[0] > limit ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
            });
            return count[0] > limit;
        }
    }

    /** An element whose surroundings went is gone with them. */
    private static boolean isInside(Element element) {
        return element.closest("html") != null;
    }

    private static boolean isNamedFurniture(Element element) {
        if (NEVER_FURNITURE.contains(element.normalName()) || !element.hasAttr("class") && !element.hasAttr("id")) {
            return false;
        }
        var names = (element.className() + " " + element.id())
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+", 40);
        for (var name : names) {
            if (FURNITURE_WORDS.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static Element main(Document page) {
        return page.select("article,main,[role=main]").stream()
                .limit(MOST_CANDIDATES)
                .filter(candidate -> candidate.text().length() > 200)
                .max(Comparator.comparingInt(HtmlPage::knownParts)
                        .thenComparing(candidate -> -candidate.text().length()))
                .filter(candidate -> knownParts(candidate) == knownParts(page))
                .or(() -> aroundKnownParts(page))
                .or(() -> longestArticle(page))
                .orElse(page.body());
    }

    private static int knownParts(Element element) {
        return (int) element.select("h1,h2,h3,h4,h5,h6,p,strong").stream()
                .map(Element::text)
                .filter(text -> PartName.kindOf(text).isPresent())
                .distinct()
                .count();
    }

    private static Optional<Element> longestArticle(Document page) {
        return page.select("article,main,[role=main]").stream()
                .limit(MOST_CANDIDATES)
                .max(Comparator.comparingInt(element -> element.text().length()));
    }

    /** The smallest element that holds every known part, with one more around it for what follows the last. */
    private static Optional<Element> aroundKnownParts(Document page) {
        var headings = page.select("h1,h2,h3,h4,h5,h6").stream()
                .filter(heading -> PartName.kindOf(heading.text()).isPresent())
                .toList();
        if (headings.size() < 2) {
            return Optional.empty();
        }
        var last = headings.getLast();
        return headings.getFirst().parents().stream()
                .filter(parent -> last.parents().contains(parent))
                .findFirst();
    }

    private static void dropPageHeaders(Document page, Element main, Furnished furniture) {
        for (var header : page.select("header")) {
            boolean ofArticle = main != page.body() && header.parents().contains(main);
            if (!ofArticle && header.select("h1").isEmpty()) {
                furniture.drop(header);
            }
        }
    }
}

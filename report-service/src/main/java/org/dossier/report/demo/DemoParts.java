package org.dossier.report.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.dossier.report.catalogue.Manuscript;
import org.dossier.report.catalogue.PartKind;

/** Cuts a demo report's Markdown into parts at its headings of the second level. */
final class DemoParts {
    private static final Pattern HEADING = Pattern.compile("(?m)^## +(.+)$");
    private static final Pattern ITEM = Pattern.compile("^(?:[-*]|\\d+\\.) +(.*)$");

    private DemoParts() {}

    static List<Manuscript.Part> of(String markdown) {
        var parts = new ArrayList<Manuscript.Part>();
        var heading = HEADING.matcher(markdown);
        String title = null;
        int from = 0;
        while (heading.find()) {
            if (title != null) {
                parts.add(part(title, markdown.substring(from, heading.start())));
            }
            title = heading.group(1).strip();
            from = heading.end();
        }
        if (title != null) {
            parts.add(part(title, markdown.substring(from)));
        }
        return parts;
    }

    private static Manuscript.Part part(String heading, String text) {
        var kind = kindOf(heading);
        return kind.hasItems() ? withItems(kind, heading, text) : Manuscript.Part.ofText(kind, heading, text.strip());
    }

    private static Manuscript.Part withItems(PartKind kind, String heading, String text) {
        var items = new ArrayList<String>();
        var prose = new StringBuilder();
        for (var line : text.strip().lines().toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                items.add(item.group(1));
            } else if (!items.isEmpty() && line.startsWith("  ")) {
                items.set(items.size() - 1, items.getLast() + "\n" + line.strip());
            } else {
                prose.append(line).append('\n');
            }
        }
        return new Manuscript.Part(kind, heading, prose.toString().strip(), items);
    }

    private static PartKind kindOf(String heading) {
        return switch (heading.toLowerCase(Locale.ROOT)) {
            case "executive summary" -> PartKind.EXECUTIVE_SUMMARY;
            case "background" -> PartKind.BACKGROUND;
            case "key judgements" -> PartKind.KEY_JUDGEMENTS;
            case "intelligence analysis", "analysis" -> PartKind.ANALYSIS;
            case "forecast", "forecasts" -> PartKind.FORECAST;
            default -> PartKind.OTHER;
        };
    }
}

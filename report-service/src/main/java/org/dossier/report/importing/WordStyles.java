package org.dossier.report.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** What a document's paragraph styles mean: heading levels, titles, lists, captions. */
final class WordStyles implements WordXml.Handler {
    private static final int DEEPEST = 10;
    private static final int NO_LEVEL = 9;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style current;

    static final class Style {
        private String name = "";
        private @Nullable String basedOn;
        private int outline = NO_LEVEL;
        private @Nullable String numbering;
        private boolean bold;
    }

    static WordStyles read(byte @Nullable [] part) {
        var styles = new WordStyles();
        WordXml.read(part, styles);
        return styles;
    }

    /** 1 to 6 for a heading, 0 for the title, empty for any other paragraph. */
    Optional<Integer> headingLevel(String id) {
        if (name(id).equals("title")) {
            return Optional.of(0);
        }
        var style = styles.get(id);
        for (int steps = 0; style != null && steps < DEEPEST; steps++, style = parent(style)) {
            var level = ownLevel(style);
            if (level.isPresent()) {
                return level;
            }
        }
        return Optional.empty();
    }

    boolean isCaption(String id) {
        return name(id).equals("caption");
    }

    boolean isBold(String id) {
        var style = styles.get(id);
        return style != null && style.bold;
    }

    /** "List Bullet 2" and the like number themselves; the answer is the number's id, or the style's own word for it. */
    Optional<String> numbering(String id) {
        var style = styles.get(id);
        return style == null ? Optional.empty() : Optional.ofNullable(style.numbering);
    }

    Optional<Boolean> numberedByName(String id) {
        var name = name(id);
        return name.startsWith("list bullet")
                ? Optional.of(false)
                : name.startsWith("list number") ? Optional.of(true) : Optional.empty();
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
        if (name.equals("style")) {
            current = new Style();
            styles.put(String.valueOf(WordXml.value(xml, "styleId")), current);
        } else if (current != null) {
            property(current, name, xml);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style")) {
            current = null;
        }
    }

    private static void property(Style style, String name, XMLStreamReader xml) {
        var value = WordXml.value(xml, "val");
        switch (name) {
            case "name" -> style.name = String.valueOf(value).toLowerCase(Locale.ROOT);
            case "basedOn" -> style.basedOn = value;
            case "outlineLvl" -> style.outline = WordXml.number(value, NO_LEVEL);
            case "numId" -> style.numbering = value;
            case "b" -> style.bold = WordXml.isOn(xml);
            default -> {}
        }
    }

    private static Optional<Integer> ownLevel(Style style) {
        if (style.name.startsWith("heading ")) {
            return Optional.of(Math.clamp(WordXml.number(style.name.substring(8), 6), 1, 6));
        }
        return style.outline < NO_LEVEL ? Optional.of(Math.min(style.outline + 1, 6)) : Optional.empty();
    }

    private @Nullable Style parent(Style style) {
        return style.basedOn == null ? null : styles.get(style.basedOn);
    }

    private String name(String id) {
        var style = styles.get(id);
        return style == null ? id.toLowerCase(Locale.ROOT) : style.name;
    }
}

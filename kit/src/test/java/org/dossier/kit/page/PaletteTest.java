package org.dossier.kit.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Contrast of the palette, light and dark, as WCAG 2.2 measures it (1.4.3: text 4.5, 1.4.11: edges of controls 3). */
class PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    private final String css = new String(AssetFiles.read().get("dossier.css").bytes(), StandardCharsets.UTF_8);
    private final Map<String, String> light = colours(css.substring(0, css.indexOf("prefers-color-scheme")));
    private final Map<String, String> dark = colours(css.substring(css.indexOf("prefers-color-scheme")));

    @ParameterizedTest(name = "{0} on {1} reaches {2}")
    @CsvSource({
        "ink, paper, 7",
        "ink, panel, 7",
        "soft, paper, 4.5",
        "soft, panel, 4.5",
        "link, paper, 4.5",
        "link, panel, 4.5",
        "link-hover, panel, 4.5",
        "seal, paper, 4.5",
        "seal, panel, 4.5",
        "on-link, link, 4.5",
        "on-link, link-hover, 4.5",
        "good, good-panel, 4.5",
        "warn, warn-panel, 4.5",
        "bad, bad-panel, 4.5",
        "info, info-panel, 4.5",
        "bad, paper, 4.5",
        "link, info-panel, 4.5",
        "link, bad-panel, 4.5",
        "edge, paper, 3",
        "edge, panel, 3"
    })
    void contrastHoldsInBothSchemes(String text, String ground, double least) {
        assertContrast(light, text, ground, least);
        assertContrast(dark, text, ground, least);
    }

    private static void assertContrast(Map<String, String> scheme, String text, String ground, double least) {
        var ratio = contrast(luminance(scheme.get(text)), luminance(scheme.get(ground)));
        assertTrue(ratio >= least, () -> text + " on " + ground + " has " + ratio);
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> colours(String css) {
        var found = new HashMap<String, String>();
        var matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            found.putIfAbsent(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}

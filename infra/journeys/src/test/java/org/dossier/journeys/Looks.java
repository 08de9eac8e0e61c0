package org.dossier.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * One person's pages in each look: narrow and wide, light and dark. A page is loaded once, as no script of ours asks how
 * wide or how dark it is; what axe looks for beside colours cannot differ between light and dark, as the styles change
 * nothing else.
 */
final class Looks {
    private static final List<Integer> WIDTHS = List.of(1440, 390);
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Tells of violations alone: all that axe found in order would take longer to send than to find. */
    private static final String AXE = """
            rules => axe.run(document, {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})})
                .then(found => found.violations.map(violation => violation.id + ' ' + violation.nodes[0].html))
            """;

    private final Visitor visitor;
    private final List<String> faults = new ArrayList<>();

    Looks(Visitor visitor) {
        this.visitor = visitor;
    }

    void at(List<String> paths) {
        for (var path : paths) {
            visitor.open(path);
            here(path);
        }
    }

    /** Of the page that is open. */
    void here(String name) {
        visitor.page().waitForLoadState();
        visitor.page().evaluate(AxeBuilder.getAxeScript());
        for (var width : WIDTHS) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                visitor.looksAt(width, scheme);
                check(name, width + "-" + scheme.name().toLowerCase(Locale.ROOT), scheme);
            }
        }
    }

    private void check(String name, String look, ColorScheme scheme) {
        visitor.picture(name.replaceAll("[^a-z]+", "-") + "-" + look);
        var rules = scheme == ColorScheme.DARK ? OF_COLOURS : List.of();
        for (var violation : (List<?>) visitor.page().evaluate(AXE, rules)) {
            faults.add(name + " " + look + ": " + violation);
        }
        var wide = (Integer) visitor.page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (wide > 0) {
            faults.add(name + " " + look + ": " + wide + " pixels too wide");
        }
    }

    void haveNoFault() {
        assertEquals(List.of(), faults);
    }
}

package org.dossier.subscriber.plans;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The regions that a plan or a grant can cover. */
public enum Region {
    CENTRAL_ASIA("central-asia", "Central Asia"),
    CAUCASUS("caucasus", "the Caucasus"),
    EASTERN_EUROPE("eastern-europe", "Eastern Europe"),
    MIDDLE_EAST("middle-east", "the Middle East"),
    ARCTIC("arctic", "the Arctic");

    /** Coverage of all regions. */
    public static final String ALL = "*";

    private final String code;
    private final String label;

    Region(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As written in addresses, events and plans. */
    public String code() {
        return code;
    }

    /** As it stands alone: "Caucasus". */
    public String title() {
        return label.replaceFirst("^the ", "");
    }

    /** Whether these codes are a coverage: all, or regions that exist, at least one. */
    public static boolean isCoverage(List<String> codes) {
        return codes.equals(List.of(ALL)) || (!codes.isEmpty() && codes.stream().allMatch(Region::isCode));
    }

    /** A coverage in words, always in the same order: "all regions", "the Caucasus and Central Asia". */
    public static String inWords(Collection<String> codes) {
        if (codes.contains(ALL)) {
            return "all regions";
        }
        var labels = codes.stream().sorted().map(Region::labelOf).toList();
        return labels.size() < 2
                ? String.join("", labels)
                : String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + labels.getLast();
    }

    private static String labelOf(String code) {
        return Arrays.stream(values())
                .filter(region -> region.code.equals(code))
                .map(region -> region.label)
                .findFirst()
                .orElse(code);
    }

    private static boolean isCode(String code) {
        return Arrays.stream(values()).anyMatch(region -> region.code.equals(code));
    }
}

package org.dossier.report.catalogue;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** A part of the world that the publisher covers; plans are sold by these. */
public enum Region {
    CENTRAL_ASIA("central-asia", "Central Asia", "Central Asia"),
    CAUCASUS("caucasus", "Caucasus", "the Caucasus"),
    EASTERN_EUROPE("eastern-europe", "Eastern Europe", "Eastern Europe"),
    MIDDLE_EAST("middle-east", "Middle East", "the Middle East"),
    ARCTIC("arctic", "Arctic", "the Arctic");

    private final String code;
    private final String label;
    private final String inSentence;

    Region(String code, String label, String inSentence) {
        this.code = code;
        this.label = label;
        this.inSentence = inSentence;
    }

    /** The code in addresses, events and plans, such as {@code central-asia}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The name as a label, such as {@code Caucasus}. */
    public String label() {
        return label;
    }

    /** The name as it stands in running text, such as {@code the Caucasus}. */
    public String inSentence() {
        return inSentence;
    }

    /** The region of a code, or nothing for an unknown code. */
    public static Optional<Region> find(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
    }
}

package org.dossier.report.catalogue;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who may read the whole of a report. */
public enum Access {
    EVERYONE("everyone", "Open to everyone"),
    SIGNED_IN("signed-in", "Free with an account"),
    SUBSCRIBERS("subscribers", "Subscribers");

    private final String code;
    private final String label;

    Access(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The code in addresses and documents, such as {@code signed-in}. */
    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The access level of a code, or nothing for an unknown code. */
    public static Optional<Access> find(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}

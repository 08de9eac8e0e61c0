package org.dossier.report.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who may read the whole of a report. */
public enum Access {
    EVERYONE("everyone", "Open to everyone"),
    SIGNED_IN("signed-in", "Free with an account"),
    SUBSCRIBERS("subscribers", "Subscribers"),
    /** The one client who commissioned it; for all others there is no such report. */
    CLIENT("client", "One client");

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

    /** Those that a list of reports can hold. */
    public static List<Access> listed() {
        return Arrays.stream(values()).filter(access -> access != CLIENT).toList();
    }

    /** The access level of a code, or nothing for an unknown code. */
    public static Optional<Access> find(String code) {
        return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
    }
}

package org.dossier.report.catalogue;

import java.util.Set;
import java.util.stream.Collectors;

/** A report that lacks something it needs to be published. */
public class IncompleteReport extends IllegalStateException {
    private final transient Set<Missing> missing;

    IncompleteReport(Set<Missing> missing) {
        super("The report lacks " + missing.stream().map(Missing::label).collect(Collectors.joining(", ")));
        this.missing = Set.copyOf(missing);
    }

    public Set<Missing> missing() {
        return missing;
    }
}

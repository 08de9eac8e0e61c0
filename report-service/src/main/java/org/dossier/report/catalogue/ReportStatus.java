package org.dossier.report.catalogue;

import java.util.Set;

/** Where a report stands. The legal moves are this table and nothing else (I14). */
public enum ReportStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /** Where a report may go from here; publishing a published report issues a new edition. */
    public Set<ReportStatus> next() {
        return switch (this) {
            case DRAFT, WITHDRAWN -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(PUBLISHED, WITHDRAWN);
        };
    }

    ReportStatus to(ReportStatus target) {
        if (!next().contains(target)) {
            throw new IllegalMove(this, target);
        }
        return target;
    }
}

package org.dossier.report.front;

import java.util.List;

import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.ReportCard;

/** A region with its latest reports, of {@code total}. */
record RegionSummary(Region region, int total, List<ReportCard> latest) {}

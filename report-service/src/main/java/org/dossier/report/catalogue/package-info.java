/**
 * Reports, their authors and topics, from draft to published edition.
 *
 * <p>For the desk:
 *
 * <ul>
 *   <li>{@code Report.draft(reports.freeSlug(title), manuscript, clock)}, then {@code reports.persist(report)};
 *   <li>{@code report.revise(manuscript, clock)}; {@code report.manuscript()} gives it back; compare
 *       {@code report.version()} with the form's to notice another editor's change;
 *   <li>{@code report.missingForPublication()} before offering to publish;
 *   <li>{@code PublishReport.publish(reportId)} and {@code PublishReport.withdraw(reportId)} lock the report, move its
 *       status, prepare or remove the edition and write the event, in the caller's transaction;
 *   <li>{@code EditionPress.print(report)} renders without storing: an {@code Edition} (public card) and its body HTML,
 *       for a preview.
 * </ul>
 *
 * Migrations V010 to V019 are this package's and {@code reading}'s; the desk's begin at V020.
 */
@NullMarked
package org.dossier.report.catalogue;

import org.jspecify.annotations.NullMarked;

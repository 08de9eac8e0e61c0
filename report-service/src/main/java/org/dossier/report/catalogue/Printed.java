package org.dossier.report.catalogue;

/**
 * A report made ready for readers.
 *
 * @param bodyHtml safe HTML of all gated parts: show it only to those who may read it
 */
public record Printed(Edition edition, String bodyHtml) {}

package org.dossier.report.front;

/**
 * A page of the publisher's own.
 *
 * @param html safe HTML
 */
record PublisherPage(String title, String html) {}

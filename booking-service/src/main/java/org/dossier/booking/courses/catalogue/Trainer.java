package org.dossier.booking.courses.catalogue;

/**
 * Who teaches.
 *
 * @param slug of the author's page, {@code /authors/<slug>}
 * @param email how they are known when they sign in; never shown
 */
public record Trainer(String name, String slug, String email) {}

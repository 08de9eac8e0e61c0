package org.dossier.booking.requests;

import java.time.Instant;

/**
 * An edition of a report that was published for a request.
 *
 * @param slug its page is {@code /reports/{slug}}
 * @param number rises with each edition
 */
public record Edition(String slug, long number, Instant publishedAt) {}

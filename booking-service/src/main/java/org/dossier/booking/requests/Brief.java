package org.dossier.booking.requests;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a client wants to know.
 *
 * @param title one line
 * @param text what the report should answer, in the client's words
 * @param deadline the day by which it is needed; null for none
 */
public record Brief(String title, String text, @Nullable LocalDate deadline, Confidentiality confidentiality) {}

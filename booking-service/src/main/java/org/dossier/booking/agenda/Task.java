package org.dossier.booking.agenda;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person of staff must do.
 *
 * @param list what kind of task, in words; tasks of one kind stand together: {@code Refunds to approve}
 * @param title what it is about
 * @param detail amount, date, or why
 * @param due by when; null where there is no date
 * @param href where to do it
 */
public record Task(
        String list, String title, String detail, @Nullable Instant due, String href) {}

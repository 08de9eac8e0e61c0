package org.dossier.booking.courses.onetoone;

import java.util.UUID;

import org.dossier.booking.courses.catalogue.Course;

/**
 * The one-to-one form of a course, to buy.
 *
 * @param hours as entered
 */
record OfferPage(
        Course course, String trainer, String trainerPath, String hour, UUID key, String hours, boolean faulty) {}

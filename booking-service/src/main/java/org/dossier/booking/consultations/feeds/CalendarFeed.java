package org.dossier.booking.consultations.feeds;

/**
 * Whose bookings a private address shows.
 *
 * @param asExpert whether the person was an expert when it was made, so that calls with clients are in it too
 */
record CalendarFeed(String subject, String email, boolean asExpert) {}

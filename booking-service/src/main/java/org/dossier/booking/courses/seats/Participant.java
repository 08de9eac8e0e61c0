package org.dossier.booking.courses.seats;

/** In whose name a seat is. */
public record Participant(String name, String email) {}

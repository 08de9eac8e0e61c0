package org.dossier.booking.consultations.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours of each week, in the expert's zone. */
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to) {}

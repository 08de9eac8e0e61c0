package org.dossier.booking.consultations.availability;

import java.time.Duration;

/**
 * Within which bounds an expert takes calls.
 *
 * @param before kept free before each call
 * @param after kept free after each call
 * @param notice the earliest call from now
 * @param horizonDays how far ahead calls can be booked
 * @param dailyLimit the most calls of one day in the expert's zone
 */
public record Terms(Duration before, Duration after, Duration notice, int horizonDays, int dailyLimit) {}

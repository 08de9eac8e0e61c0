package org.dossier.booking.courses.seats;

import java.util.UUID;

/** Seats of a run have become free; told within the transaction that freed them, so that nobody passes the queue. */
public record SeatsFreed(UUID runId) {}

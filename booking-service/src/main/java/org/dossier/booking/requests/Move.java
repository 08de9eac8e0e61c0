package org.dossier.booking.requests;

import java.time.Instant;
import java.util.UUID;

/** A step of a request's history. */
public record Move(UUID id, RequestStatus status, Turn by, String note, Instant at) {}

package org.dossier.kit.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored entry of the trail.
 *
 * @param at when it was recorded, UTC
 */
public record AuditRecord(UUID id, Instant at, AuditEntry entry) {}

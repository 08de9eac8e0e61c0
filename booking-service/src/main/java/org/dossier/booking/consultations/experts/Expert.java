package org.dossier.booking.consultations.experts;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who takes calls.
 *
 * @param slug as in the address of the author's page
 * @param email whose token carries it and the role {@code expert} is this expert
 * @param room the standing address of the expert's video room; may be empty
 * @param active whether clients can book; calls that are booked stay
 */
public record Expert(
        UUID id,
        String slug,
        String name,
        String email,
        String role,
        String biography,
        List<String> topics,
        List<String> languages,
        ZoneId zone,
        String room,
        boolean active) {}

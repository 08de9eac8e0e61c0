package org.dossier.booking.consultations.calls;

import java.util.List;

/**
 * Free slots of one expert, as programs read them.
 *
 * @param starts the moments at which a call can begin, in UTC, soonest first
 */
record PublishedSlots(String expert, long minutes, List<String> starts) {}

package org.dossier.booking.courses.catalogue;

import java.util.List;

/**
 * When a run meets, as staff entered it.
 *
 * @param zone its name, also if nobody knows it any more
 * @param meetings in civil time
 */
public record KeptTimes(String zone, List<Meeting> meetings) {}

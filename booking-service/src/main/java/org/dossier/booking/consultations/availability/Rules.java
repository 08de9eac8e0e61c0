package org.dossier.booking.consultations.availability;

import java.time.ZoneId;
import java.util.List;

/** What holds every week, and what bounds it. */
public record Rules(ZoneId zone, List<WeeklyHours> weekly, List<Holiday> holidays, Terms terms) {}

package org.dossier.booking.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;

/** A zone's rules as a calendar file needs them: the changes around one entry, as Java's zone data has them. */
final class ZoneDefinition {
    private ZoneDefinition() {}

    /** The zone as it is from the change before {@code from} to the one after {@code to}. */
    static VTimezone of(ZoneId zone, LocalDateTime from, LocalDateTime to) {
        var definition = new VTimezone(zone.getId());
        var rules = zone.getRules();
        var first = from.atZone(zone).toInstant();
        var before = rules.previousTransition(first);
        if (before == null) {
            add(
                    definition,
                    observance(rules.isDaylightSavings(first)),
                    Instant.EPOCH,
                    rules.getOffset(first),
                    rules.getOffset(first));
        }
        var end = to.atZone(zone).toInstant();
        for (var change = before == null ? rules.nextTransition(first) : before;
                change != null;
                change = rules.nextTransition(change.getInstant())) {
            add(definition, change, rules.isDaylightSavings(change.getInstant()));
            if (change.getInstant().isAfter(end)) {
                break;
            }
        }
        return definition;
    }

    private static void add(VTimezone definition, ZoneOffsetTransition change, boolean summer) {
        add(definition, observance(summer), change.getInstant(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static Observance observance(boolean summer) {
        return summer ? new DaylightSavingsTime() : new StandardTime();
    }

    /** An observance begins at the civil time that the clocks show before they change (RFC 5545, 3.6.5). */
    private static void add(
            VTimezone definition, Observance observance, Instant at, ZoneOffset before, ZoneOffset after) {
        var civil = LocalDateTime.ofInstant(at, before);
        var components = new DateTimeComponents(
                civil.getYear(),
                civil.getMonthValue(),
                civil.getDayOfMonth(),
                civil.getHour(),
                civil.getMinute(),
                civil.getSecond(),
                false);
        observance.setDateStart(new DateStart(new ICalDate(components, true)));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        if (observance instanceof DaylightSavingsTime summer) {
            definition.addDaylightSavingsTime(summer);
        } else {
            definition.addStandardTime((StandardTime) observance);
        }
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}

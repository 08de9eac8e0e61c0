package org.dossier.subscriber.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.dossier.subscriber.plans.Region;

/**
 * What a member of staff entered to give access, kept as it was entered, with what is wrong beside each field. There is
 * no other field: who gives, when, and to whom follow from the token, the clock and the address (R04).
 *
 * @param lastDay the last day of access, as in 2026-12-31
 * @param coverage codes of regions, or {@code *}
 */
record GrantForm(
        String lastDay,
        List<String> coverage,
        String reason,
        Fault lastDayFault,
        Fault coverageFault,
        Fault reasonFault) {
    /** Longer is a typing mistake, or a contract that belongs into a plan. */
    static final int MOST_YEARS = 5;

    static final GrantForm EMPTY = new GrantForm("", List.of(), "", Fault.NONE, Fault.NONE, Fault.NONE);

    /** A region to choose. */
    record Choice(String code, String label, boolean chosen) {}

    /** The same, looked through on this day. */
    static GrantForm of(String lastDay, List<String> coverage, String reason, LocalDate today) {
        var covered = coverage.contains(Region.ALL)
                ? List.of(Region.ALL)
                : coverage.stream().distinct().toList();
        return new GrantForm(
                lastDay,
                covered,
                reason,
                faultOf(lastDay, today),
                Region.isCoverage(covered) ? Fault.NONE : Fault.CHOOSE_REGIONS,
                Reason.faultOf(reason));
    }

    public boolean isFaulty() {
        return lastDayFault.isFound() || coverageFault.isFound() || reasonFault.isFound();
    }

    LocalDate day() {
        return LocalDate.parse(lastDay.strip());
    }

    public List<Choice> choices() {
        var all = new Choice(Region.ALL, "", coverage.contains(Region.ALL));
        var regions = Arrays.stream(Region.values())
                .map(region -> new Choice(region.code(), region.title(), coverage.contains(region.code())));
        return Stream.concat(Stream.of(all), regions).toList();
    }

    private static Fault faultOf(String lastDay, LocalDate today) {
        try {
            var day = LocalDate.parse(lastDay.strip());
            if (day.isBefore(today)) {
                return Fault.DAY_PASSED;
            }
            return day.isAfter(today.plusYears(MOST_YEARS)) ? Fault.DAY_TOO_FAR : Fault.NONE;
        } catch (DateTimeParseException e) {
            return Fault.NO_DAY;
        }
    }
}

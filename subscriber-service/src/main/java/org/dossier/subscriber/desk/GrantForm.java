package org.dossier.subscriber.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.dossier.subscriber.plans.Region;

/**
 * What a member of staff entered to give access, kept as it was entered, with what is wrong beside each field. There is
 * no other field: who gives, when, and to whom follow from the token, the clock and the address (R04).
 *
 * @param key made with the page, so that a form that is posted twice is known by it
 * @param lastDay the last day of access, as in 2026-12-31
 * @param coverage codes of regions, or {@code *}
 */
record GrantForm(
        UUID key,
        String lastDay,
        List<String> coverage,
        String reason,
        Fault lastDayFault,
        Fault coverageFault,
        Fault reasonFault) {
    /** Longer is a typing mistake, or a contract that belongs into a plan. */
    static final int MOST_YEARS = 5;

    /** A region to choose. */
    record Choice(String code, String label, boolean chosen) {}

    static GrantForm empty() {
        return new GrantForm(UUID.randomUUID(), "", List.of(), "", Fault.NONE, Fault.NONE, Fault.NONE);
    }

    /** The same, looked through on this day; a page from before forms had keys sends none. */
    static GrantForm of(@Nullable UUID key, String lastDay, List<String> coverage, String reason, LocalDate today) {
        var covered = coverage.contains(Region.ALL)
                ? List.of(Region.ALL)
                : coverage.stream().distinct().toList();
        return new GrantForm(
                key == null ? UUID.randomUUID() : key,
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

    /**
     * Names what is asked for: the same for the second of two clicks, and another one for somebody who goes back and
     * enters something else.
     */
    UUID requestKey() {
        var content = String.join("\n", key.toString(), lastDay, String.join(" ", coverage), reason);
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
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

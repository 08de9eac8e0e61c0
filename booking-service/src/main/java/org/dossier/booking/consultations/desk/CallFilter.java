package org.dossier.booking.consultations.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.calls.CallStatus;

/**
 * Which calls to list, as it was typed; what cannot be understood filters nothing.
 *
 * @param from first day, in UTC
 * @param to last day, in UTC
 */
record CallFilter(String words, String expert, String status, LocalDate from, LocalDate to) {
    static CallFilter of(String words, String expert, String status, String from, String to, LocalDate today) {
        return new CallFilter(
                words.strip(), expert, status, day(from, today.minusDays(1)), day(to, today.plusDays(90)));
    }

    @Nullable
    UUID expertId() {
        try {
            return expert.isEmpty() ? null : UUID.fromString(expert);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Nullable
    CallStatus callStatus() {
        return Arrays.stream(CallStatus.values())
                .filter(value -> value.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    public List<CallStatus> statuses() {
        return List.of(CallStatus.values());
    }

    public boolean isStatus(CallStatus other) {
        return other.name().equals(status);
    }

    public boolean isExpert(UUID id) {
        return id.toString().equals(expert);
    }

    /** For the address of the export. */
    public String query() {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&expert="
                + URLEncoder.encode(expert, StandardCharsets.UTF_8) + "&status="
                + URLEncoder.encode(status, StandardCharsets.UTF_8) + "&from=" + from + "&to=" + to;
    }

    private static LocalDate day(String text, LocalDate other) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return other;
        }
    }
}

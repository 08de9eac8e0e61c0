package org.dossier.booking.consultations;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.Browser;
import org.dossier.booking.consultations.availability.EditAvailability;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.availability.Terms;
import org.dossier.booking.consultations.availability.WeeklyHours;
import org.dossier.booking.consultations.experts.EditExperts;

/** Experts nobody has seen before, free all day. */
@Singleton
public class AnExpert {
    /** An expert of a test, with their own browser. */
    public record Made(UUID id, String slug, Browser browser, UUID introduction, UUID hour, UUID byHours) {}

    private static final Terms TERMS = new Terms(Duration.ZERO, Duration.ZERO, Duration.ZERO, 365, 24);

    private final EditExperts edit;
    private final EditAvailability availability;
    private final Slots slots;
    private final Clock clock;

    AnExpert(EditExperts edit, EditAvailability availability, Slots slots, Clock clock) {
        this.edit = edit;
        this.availability = availability;
        this.slots = slots;
        this.clock = clock;
    }

    public Made inBerlin() {
        return in("Europe/Berlin", TERMS);
    }

    public Made in(String zone, Terms terms) {
        var slug = "expert-" + UUID.randomUUID();
        var browser = Browser.withRoles(slug, "expert");
        var id = edit.add(new EditExperts.Profile(
                slug,
                "Expert " + slug,
                slug + "@example.org",
                "Analyst",
                "Knows.",
                List.of("Topic " + slug),
                List.of("English"),
                zone,
                "https://meet.example.org/" + slug,
                true));
        availability.setWeekly(
                id,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyHours(day, LocalTime.MIN, LocalTime.of(23, 30)))
                        .toList());
        availability.setTerms(id, terms);
        return new Made(
                id,
                slug,
                browser,
                edit.addKind(id, offer("Free introduction", 20, 0, null, "", false)),
                edit.addKind(id, offer("Paid hour", 60, 24_000, 20_000L, "48:100,24:50", false)),
                edit.addKind(id, offer("One-to-one hour", 60, 0, null, "", true)));
    }

    /** The first free hour at least so far ahead. */
    public Instant slot(Made expert, Duration ahead) {
        var from = clock.instant().plus(ahead);
        return slots.free(expert.id(), Duration.ofHours(1), from, from.plus(Duration.ofDays(3)), null)
                .getFirst()
                .start();
    }

    private static EditExperts.Offer offer(
            String name, int minutes, long minor, @Nullable Long forSubscribers, String policy, boolean byHours) {
        return new EditExperts.Offer(name, "", minutes, minor, forSubscribers, "EUR", policy, 24, byHours, true);
    }
}

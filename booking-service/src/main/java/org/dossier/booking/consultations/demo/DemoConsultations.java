package org.dossier.booking.consultations.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.EditAvailability;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.availability.Terms;
import org.dossier.booking.consultations.availability.WeeklyHours;
import org.dossier.booking.consultations.calls.PastCalls;
import org.dossier.booking.consultations.experts.EditExperts;
import org.dossier.booking.consultations.experts.Experts;

/** Gives the demonstration its experts, and a few calls; once, so that nothing comes back that staff changed. */
@ApplicationScoped
class DemoConsultations {
    /** Far enough for a call on the other side of a change of clocks. */
    private static final int HORIZON = 150;

    private static final String POLICY = "48:100,24:50";

    private final Experts experts;
    private final EditExperts edit;
    private final EditAvailability availability;
    private final Slots slots;
    private final PastCalls calls;
    private final Clock clock;
    private final boolean demo;

    DemoConsultations(
            Experts experts,
            EditExperts edit,
            EditAvailability availability,
            Slots slots,
            PastCalls calls,
            Clock clock,
            @ConfigProperty(name = "dossier.demo") boolean demo) {
        this.experts = experts;
        this.edit = edit;
        this.availability = availability;
        this.slots = slots;
        this.calls = calls;
        this.clock = clock;
        this.demo = demo;
    }

    @Transactional
    void load(@Observes StartupEvent event) {
        if (demo && experts.all().isEmpty()) {
            DemoExpert.ALL.forEach(this::add);
            addCalls();
        }
    }

    private void add(DemoExpert expert) {
        var id = edit.add(new EditExperts.Profile(
                expert.slug(),
                expert.name(),
                expert.email(),
                expert.role(),
                expert.biography(),
                expert.topics(),
                expert.languages(),
                expert.zone(),
                expert.room(),
                true));
        availability.setWeekly(
                id, expert.hours().stream().map(DemoConsultations::weekly).toList());
        availability.setTerms(
                id, new Terms(Duration.ofMinutes(0), Duration.ofMinutes(15), Duration.ofHours(18), HORIZON, 4));
        edit.addKind(
                id, offer("Free introduction", "Get to know each other, and find out what you need.", 20, 0, null));
        edit.addKind(
                id,
                offer(
                        "Paid hour",
                        "One hour on your question, prepared and on the record only for you.",
                        60,
                        expert.hour(),
                        expert.hour() * 4 / 5));
        edit.addKind(
                id,
                offer(
                        "Team briefing",
                        "A briefing of up to ten colleagues, with time for questions.",
                        90,
                        expert.hour() * 3,
                        null));
        edit.addKind(
                id,
                new EditExperts.Offer(
                        "One-to-one hour",
                        "An hour of a one-to-one course that you have bought.",
                        60,
                        0,
                        null,
                        "EUR",
                        "",
                        24,
                        true,
                        true));
    }

    /** Two behind us, two to come. */
    private void addCalls() {
        var ana = new PastCalls.Person("7eb5c5a0-0da1-5f93-b072-90b25041a6e4", "Ana Petrosyan", "ana@example.org");
        var ben = new PastCalls.Person("c03a5b14-2d78-5de7-a820-d4fadc45c934", "Ben Okafor", "ben@example.org");
        var noon = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(11));
        add("tamar-kvelidze", ana, noon.minus(12, ChronoUnit.DAYS), "What would a second track to Akhalkalaki change?");
        add("oleh-ravliuk", ben, noon.minus(5, ChronoUnit.DAYS), "");
        addComing("tamar-kvelidze", ben, 4, "How far is the Syunik route from being a road?");
        addComing("ilka-brandt", ana, 7, "");
    }

    private void add(String slug, PastCalls.Person client, Instant start, String question) {
        var expert = experts.getBookable(slug);
        calls.add(expert, experts.kindsOf(expert.id()).getFirst(), client, start, question);
    }

    private void addComing(String slug, PastCalls.Person client, int days, String question) {
        var expert = experts.getBookable(slug);
        var from = clock.instant().plus(days, ChronoUnit.DAYS);
        slots.free(expert.id(), Duration.ofHours(1), from, from.plus(14, ChronoUnit.DAYS), null).stream()
                .findFirst()
                .ifPresent(slot -> add(slug, client, slot.start(), question));
    }

    private static EditExperts.Offer offer(
            String name, String summary, int minutes, long minor, @Nullable Long forSubscribers) {
        return new EditExperts.Offer(
                name, summary, minutes, minor, forSubscribers, "EUR", minor == 0 ? "" : POLICY, 24, false, true);
    }

    private static WeeklyHours weekly(String text) {
        var parts = text.split(" ");
        return new WeeklyHours(
                DayOfWeek.of(Integer.parseInt(parts[0])), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}

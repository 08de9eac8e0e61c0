package org.dossier.booking.consultations.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.Moments;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.availability.Stretch;
import org.dossier.booking.consultations.experts.Experts;

/** Free slots for programs. */
@Path("/api/consultations/slots")
@PermitAll
class SlotsApi {
    private static final int MOST_EXPERTS = 20;
    private static final int MOST_DAYS = 92;

    private final Experts experts;
    private final Slots slots;
    private final Clock clock;

    SlotsApi(Experts experts, Slots slots, Clock clock) {
        this.experts = experts;
        this.slots = slots;
        this.clock = clock;
    }

    /** Of up to 20 experts; all of their slots have the asked length, so that they can be compared. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Free slots of experts")
    public List<PublishedSlots> free(
            @QueryParam("expert") List<String> slugs,
            @QueryParam("minutes") @DefaultValue("60") int minutes,
            @QueryParam("from") @Nullable String from,
            @QueryParam("days") @DefaultValue("60") int days) {
        if (minutes < 10 || minutes > 480 || days < 1 || days > MOST_DAYS || slugs.size() > MOST_EXPERTS) {
            throw new BadRequestException();
        }
        var slugsById = experts.bookableSlugs();
        var asked = slugsById.keySet().stream()
                .filter(id -> slugs.isEmpty() || slugs.contains(slugsById.get(id)))
                .limit(MOST_EXPERTS)
                .toList();
        var start = instant(from);
        var free = slots.stretches(asked, Duration.ofMinutes(minutes), start, start.plus(days, ChronoUnit.DAYS));
        return asked.stream()
                .map(id -> published(slugsById.get(id), minutes, free.get(id)))
                .toList();
    }

    private static PublishedSlots published(String expert, int minutes, List<Stretch> free) {
        return new PublishedSlots(
                expert,
                minutes,
                Stretch.EVERY_MINUTES,
                free.stream()
                        .map(stretch -> new PublishedSlots.FromTo(
                                stretch.first().toString(), stretch.last().toString()))
                        .toList());
    }

    private Instant instant(@Nullable String text) {
        return text == null ? clock.instant() : Moments.find(text).orElseThrow(BadRequestException::new);
    }
}

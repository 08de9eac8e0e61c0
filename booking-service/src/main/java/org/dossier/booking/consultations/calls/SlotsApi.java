package org.dossier.booking.consultations.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.dossier.booking.consultations.availability.Period;
import org.dossier.booking.consultations.availability.Slots;
import org.dossier.booking.consultations.experts.Expert;
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
        var asked = experts.bookable().stream()
                .filter(expert -> slugs.isEmpty() || slugs.contains(expert.slug()))
                .limit(MOST_EXPERTS)
                .collect(Collectors.toMap(Expert::id, Function.identity()));
        var start = instant(from);
        return slots
                .free(asked.keySet(), Duration.ofMinutes(minutes), start, start.plus(days, ChronoUnit.DAYS))
                .entrySet()
                .stream()
                .map(found -> published(asked.get(found.getKey()), minutes, found.getValue()))
                .toList();
    }

    private static PublishedSlots published(Expert expert, int minutes, List<Period> found) {
        return new PublishedSlots(
                expert.slug(),
                minutes,
                found.stream().map(slot -> slot.start().toString()).toList());
    }

    private Instant instant(@Nullable String text) {
        return text == null ? clock.instant() : Moments.find(text).orElseThrow(BadRequestException::new);
    }
}

package org.dossier.booking.consultations.feeds;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dossier.booking.agenda.Agenda;
import org.dossier.booking.agenda.Entry;
import org.dossier.booking.calendar.CalendarEntry;
import org.dossier.booking.calendar.CalendarFile;

/** Somebody's bookings for a calendar program, which cannot sign in: the address itself is the secret. */
@Path("/calendars/{token}.ics")
@PermitAll
class CalendarFeedResource {
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final CalendarFeeds feeds;
    private final List<Agenda> agendas;
    private final CalendarFile file;
    private final FeedTexts texts;
    private final Clock clock;

    CalendarFeedResource(
            CalendarFeeds feeds, @Any Instance<Agenda> agendas, CalendarFile file, FeedTexts texts, Clock clock) {
        this.feeds = feeds;
        this.agendas = agendas.stream().toList();
        this.file = file;
        this.texts = texts;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response read(@PathParam("token") String token) {
        var feed = feeds.find(token).orElseThrow(NotFoundException::new);
        return Response.ok(file.feed(texts.calendarName(), entries(feed)))
                .type("text/calendar; charset=UTF-8")
                .build();
    }

    /** What somebody attends on both sides stands in it once. */
    private List<CalendarEntry> entries(CalendarFeed feed) {
        var since = clock.instant().minus(LOOKED_BACK);
        var byUid = new LinkedHashMap<String, CalendarEntry>();
        agendas.stream()
                .flatMap(agenda -> Stream.concat(
                        agenda.ofClient(feed.subject()).stream(),
                        feed.asExpert() ? agenda.ofExpert(feed.email()).stream() : Stream.empty()))
                .filter(entry -> entry.at() == null || entry.at().isAfter(since))
                .map(Entry::calendar)
                .filter(entry -> entry != null)
                .forEach(entry -> byUid.putIfAbsent(entry.uid(), entry));
        return List.copyOf(byUid.values());
    }
}

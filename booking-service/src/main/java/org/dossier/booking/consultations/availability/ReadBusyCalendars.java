package org.dossier.booking.consultations.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.dossier.booking.consultations.ConsultationsConfig;
import org.dossier.kit.jobs.Leases;

/** Reads experts' own calendars, each once an hour. */
@ApplicationScoped
class ReadBusyCalendars {
    /** A year and a little: the longest horizon that an expert can have. */
    private static final int DAYS_AHEAD = 370;

    private static final String NAME = "read-busy-calendars";

    private final BusyCalendars calendars;
    private final FetchCalendar fetchCalendar;
    private final Leases leases;
    private final ConsultationsConfig config;
    private final Clock clock;

    ReadBusyCalendars(
            BusyCalendars calendars,
            FetchCalendar fetchCalendar,
            Leases leases,
            ConsultationsConfig config,
            Clock clock) {
        this.calendars = calendars;
        this.fetchCalendar = fetchCalendar;
        this.leases = leases;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = NAME,
            every = "${dossier.consultations.look-every:PT10S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        if (isOurs()) {
            calendars.due(config.busyCalendars().readEvery()).stream()
                    .takeWhile(calendar -> isOurs())
                    .forEach(this::read);
        }
    }

    /** Longer than reading one calendar can take, and prolonged before each. */
    private boolean isOurs() {
        return leases.take(NAME, config.busyCalendars().timeout().plus(Duration.ofMinutes(1)));
    }

    /** One calendar that fails, in whatever way, stops no other, and waits its hour like the rest. */
    private void read(BusyCalendars.BusyCalendar calendar) {
        try {
            calendars.keep(calendar, busyTimes(calendar));
        } catch (CalendarUnreadable e) {
            noteFault(calendar, e.fault());
        } catch (RuntimeException e) {
            // A library, or the database, met something that it does not expect.
            Log.warnf(
                    "A calendar is odd [expert=%s, error=%s]",
                    calendar.expertId(), e.getClass().getName());
            noteFault(calendar, CalendarFault.NO_CALENDAR);
        }
    }

    /** In a transaction of its own: the one that was to keep the times may have failed. */
    private void noteFault(BusyCalendars.BusyCalendar calendar, CalendarFault fault) {
        try {
            calendars.keepFault(calendar, fault);
            Log.infof("A calendar was not read [expert=%s, fault=%s]", calendar.expertId(), fault);
        } catch (RuntimeException e) {
            Log.warnf(e, "A calendar's fault was not kept [expert=%s]", calendar.expertId());
        }
    }

    private List<Period> busyTimes(BusyCalendars.BusyCalendar calendar) throws CalendarUnreadable {
        var now = clock.instant();
        return ReadBusyTimes.of(
                fetchCalendar.fetch(calendar.address()),
                calendar.zone(),
                now.minus(1, ChronoUnit.DAYS),
                now.plus(DAYS_AHEAD, ChronoUnit.DAYS));
    }
}

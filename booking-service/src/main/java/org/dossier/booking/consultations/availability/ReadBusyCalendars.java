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

    private void read(BusyCalendars.BusyCalendar calendar) {
        try {
            calendars.keep(calendar, busyTimes(calendar));
        } catch (CalendarUnreadable e) {
            calendars.keepFault(calendar, e.fault());
            Log.infof("A calendar was not read [expert=%s, fault=%s]", calendar.expertId(), e.fault());
        }
    }

    private List<Period> busyTimes(BusyCalendars.BusyCalendar calendar) throws CalendarUnreadable {
        var now = clock.instant();
        try {
            return ReadBusyTimes.of(
                    fetchCalendar.fetch(calendar.address()),
                    calendar.zone(),
                    now.minus(1, ChronoUnit.DAYS),
                    now.plus(DAYS_AHEAD, ChronoUnit.DAYS));
        } catch (RuntimeException e) {
            // A library met something that it does not expect; the other experts' calendars are read all the same.
            Log.warnf(
                    "A calendar is odd [expert=%s, error=%s]",
                    calendar.expertId(), e.getClass().getName());
            throw new CalendarUnreadable(CalendarFault.NO_CALENDAR);
        }
    }
}

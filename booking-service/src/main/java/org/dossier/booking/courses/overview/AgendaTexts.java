package org.dossier.booking.courses.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of courses in lists of all bookings. */
@MessageBundle("courseAgenda")
interface AgendaTexts {
    @Message("Course")
    String course();

    @Message("Waiting list")
    String waiting();

    @Message("One-to-one hours")
    String oneToOne();

    @Message("Confirmed")
    String confirmed();

    @Message("To be paid")
    String held();

    @Message("Not paid in time")
    String ended();

    @Message("Cancelled")
    String cancelled();

    @Message("Past")
    String past();

    @Message("Seats offered")
    String offered();

    @Message("On the list")
    String listed();

    @Message("Open")
    String open();

    @Message("Takes place")
    String takesPlace();

    @Message("{taken} of {capacity} seats")
    String occupancy(int taken, int capacity);

    @Message("{hours} h {minutes} min left")
    String left(int hours, int minutes);

    @Message("Dates below their minimum")
    String belowMinimum();

    @Message(
            "{confirmed} of at least {minimum}; if it stays so, {#if cancelled}it is cancelled{#else}it is held anyway{/if}")
    String belowDetail(int confirmed, int minimum, boolean cancelled);

    @Message("Time zones to choose anew")
    String lostZones();

    @Message(
            "no zone is known as {zone}; choose the one it has now. Until then the meetings stay at the moments that were told")
    String lostZone(String zone);

    @Message("Attendance to take")
    String attendance();

    @Message("{count} participants")
    String participants(int count);

    @Message("Join links to set")
    String joinLinks();

    @Message("begins within two days")
    String beginsSoon();
}

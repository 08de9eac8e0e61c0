package org.dossier.booking.courses.waiting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the waiting list; templates reach them as {@code {waiting:…}}. */
@MessageBundle("waiting")
interface WaitingTexts {
    @Message("Waiting list: {course}")
    String title(String course);

    @Message("You are on the list")
    String waitingTitle();

    @Message(
            "{#if before == 0}You are next in line{#else if before == 1}1 person is before you{#else}{before} people are before you{/if}. When {#if quantity == 1}a seat becomes{#else}{quantity} seats become{/if} free, we write to you and keep {#if quantity == 1}it{#else}them{/if} for a day.")
    String waitingHint(int before, int quantity);

    @Message("{#if quantity == 1}A seat is kept for you{#else}{quantity} seats are kept for you{/if}")
    String offeredTitle(int quantity);

    @Message("Kept until {until}. Enter who comes and pay, or decline, and the next in line is asked.")
    String offeredHint(String until);

    @Message("You took this offer")
    String takenTitle();

    @Message("See your booking")
    String seeBooking();

    @Message("This offer has ended")
    String passedTitle();

    @Message("The seats went to the next in line. Nothing was charged, and you can join the list again.")
    String passedHint();

    @Message("You left the list")
    String leftTitle();

    @Message("You can join it again on the course's page.")
    String leftHint();

    @Message("The list is closed")
    String closedTitle();

    @Message("This date began, or was called off, before your turn came.")
    String closedHint();

    @Message("Leave the list")
    String leave();

    @Message("Decline")
    String decline();

    @Message("See the course")
    String seeCourse();

    @Message("Not a number of seats")
    String quantityTitle();

    @Message("Ask for 1 to 10 seats. Nothing was changed.")
    String quantityHint();

    @Message("Number of seats")
    String quantity();

    @Message("Join the waiting list")
    String join();

    @Message("Your bookings")
    String bookings();

    @Message("When")
    String when();

    @Message("Time zone")
    String zone();

    @Message("Seats")
    String seats();
}

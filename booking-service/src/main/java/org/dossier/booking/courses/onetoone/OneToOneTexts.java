package org.dossier.booking.courses.onetoone;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the one-to-one form of a course; templates reach them as {@code {oneToOne:…}}. */
@MessageBundle("oneToOne")
interface OneToOneTexts {
    @Message("{course}, one-to-one, hours")
    String line(String course);

    @Message("{course}, one-to-one")
    String title(String course);

    @Message("Buy hours once, and book them one by one with {trainer}, whenever it suits you both.")
    String lede(String trainer);

    @Message("An hour")
    String hour();

    @Message("Trainer")
    String trainer();

    @Message("How many hours?")
    String howMany();

    @Message("1 to 40. You see the sum before you pay.")
    String howManyHint();

    @Message("Enter a whole number from 1 to 40.")
    String howManyFault();

    @Message("Continue to payment")
    String buy();

    @Message("Sign in to buy")
    String signIn();

    @Message("Hours do not expire. An hour that you cancel in time comes back to your account.")
    String rule();

    @Message("Your bookings")
    String bookings();

    @Message("To be paid")
    String open();

    @Message("The time to pay is over. Nothing was charged.")
    String ended();

    @Message("Paid. The hours are yours.")
    String paid();

    @Message("Pay {amount} until {time}; nothing is bought before.")
    String payHint(String amount, String time);

    @Message("Pay {amount}")
    String pay(String amount);

    @Message("Buy again")
    String again();

    @Message("Bought")
    String bought();

    @Message("Used")
    String used();

    @Message("Left")
    String left();

    @Message("Book an hour")
    String book();

    @Message("{hours} h{#if minutes > 0} {minutes} min{/if}")
    String amount(int hours, int minutes);
}

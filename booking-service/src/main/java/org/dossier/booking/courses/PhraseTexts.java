package org.dossier.booking.courses;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words between times, amounts and names; {@link Phrases} puts them together. */
@MessageBundle("phrases")
interface PhraseTexts {
    @Message("{day}, {begins} to {ends}")
    String span(String day, String begins, String ends);

    @Message("{first} to {last}")
    String days(String first, String last);

    @Message("{days}, {count} meetings")
    String meetings(String days, int count);

    @Message("{city} time ({name})")
    String zone(String city, String name);

    @Message("{time}, {zone}")
    String timeIn(String time, String zone);

    @Message("{names} and {last}")
    String and(String names, String last);

    @Message("free")
    String free();

    @Message("Cancel before it begins and {share} goes back.")
    String refundUntilItBegins(String share);

    @Message("Cancel at least {notice} before it begins and {share} goes back.")
    String refundUntil(String notice, String share);

    @Message("{#if percent == 100}all of what you paid{#else}{percent} % of what you paid{/if}")
    String share(int percent);

    @Message("Nothing goes back if you cancel.")
    String noRefund();

    @Message("Later than that, nothing goes back.")
    String noRefundLater();

    @Message("{#if count == 1}a day{#else}{count} days{/if}")
    String noticeInDays(long count);

    @Message("{#if count == 1}an hour{#else}{count} hours{/if}")
    String noticeInHours(long count);

    @Message("{#if count == 1}1 hour{#else}{count} hours{/if}")
    String hours(int count);

    @Message("{count} minutes")
    String minutes(int count);

    @Message("{hours} {minutes}")
    String hoursAndMinutes(String hours, String minutes);
}

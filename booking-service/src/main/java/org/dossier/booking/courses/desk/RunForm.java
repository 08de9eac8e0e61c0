package org.dossier.booking.courses.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.BelowMinimum;
import org.dossier.booking.courses.catalogue.KeptTimes;
import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.catalogue.Prices;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.money.Money;

/** A run as staff enter it. */
final class RunForm {
    static final String NAME = "run";
    static final List<String> FIELDS = List.of(
            "zone",
            "meetings",
            "capacity",
            "minimum",
            "below",
            "decide",
            "currency",
            "price",
            "subscriber",
            "early",
            "until",
            "policy",
            "approval");

    private static final int MOST_SEATS = 10_000;
    private static final int MOST_MEETINGS = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private RunForm() {}

    static Entered empty() {
        return Entered.filled(
                NAME,
                Map.of(
                        "zone", "Europe/Berlin",
                        "capacity", "16",
                        "minimum", "6",
                        "below", BelowMinimum.CANCEL.name(),
                        "currency", "EUR",
                        "policy", "336:100,72:50"));
    }

    /** @param kept with a zone that may not be known; then it is refused when it is sent again */
    static Entered of(Run run, KeptTimes kept) {
        var values = new LinkedHashMap<String, String>();
        var prices = run.prices();
        values.put("zone", kept.zone());
        values.put(
                "meetings",
                kept.meetings().stream()
                        .map(meeting -> DAY.format(meeting.begins()) + "-" + TIME.format(meeting.ends()))
                        .collect(Collectors.joining("\n")));
        values.put("capacity", String.valueOf(run.capacity()));
        values.put("minimum", String.valueOf(run.minimum()));
        values.put("below", run.belowMinimum().name());
        values.put("decide", MOMENT.format(LocalDateTime.ofInstant(run.decideAt(), run.zone())));
        values.put("currency", prices.full().currency());
        values.put("price", plain(prices.full()));
        values.put("subscriber", plain(prices.subscriber()));
        values.put("early", plain(prices.early()));
        values.put(
                "until",
                prices.earlyUntil() == null
                        ? ""
                        : MOMENT.format(LocalDateTime.ofInstant(prices.earlyUntil(), run.zone())));
        values.put("policy", run.policy().text());
        values.put("approval", run.refundsByApproval() ? "yes" : "");
        return Entered.filled(NAME, values);
    }

    /** The run that was entered, or null if something is wrong, which is then noted. */
    static @Nullable Run read(Entered entered, UUID id, UUID courseId, Instant now) {
        var zone = Parse.zone(entered.get("zone")).orElse(null);
        if (zone == null) {
            entered.fault("zone", DeskFault.NO_ZONE);
        }
        var here = zone == null ? ZoneOffset.UTC : zone;
        var meetings = meetings(entered, here, now);
        var begins = meetings.isEmpty() ? now : instant(meetings.getFirst().begins(), here);
        var capacity = number(entered, "capacity", 1);
        var minimum = number(entered, "minimum", 0);
        var decide = moment(entered, "decide", here, begins);
        var prices = prices(entered, here);
        var policy = policy(entered);
        var below = entered.get("below").equals(BelowMinimum.HOLD_ANYWAY.name())
                ? BelowMinimum.HOLD_ANYWAY
                : BelowMinimum.CANCEL;
        if (entered.isFaulty() || prices == null || policy == null) {
            return null;
        }
        return new Run(
                id,
                courseId,
                here,
                begins,
                instant(meetings.getLast().ends(), here),
                capacity,
                0,
                minimum,
                below,
                decide,
                prices,
                policy,
                entered.get("approval").equals("yes"),
                RunStatus.OPEN,
                new Run.Links("", "", ""),
                meetings);
    }

    private static List<Meeting> meetings(Entered entered, ZoneId zone, Instant now) {
        var meetings = Parse.meetings(entered.get("meetings"));
        if (meetings.isEmpty() || meetings.size() > MOST_MEETINGS) {
            entered.fault("meetings", DeskFault.NO_MEETINGS);
            return List.of();
        }
        for (int i = 0; i < meetings.size(); i++) {
            var meeting = meetings.get(i);
            if (!Parse.exists(meeting.begins(), zone) || !Parse.exists(meeting.ends(), zone)) {
                entered.fault("meetings", DeskFault.MEETING_GAP);
            }
            var early = i > 0 && meeting.begins().isBefore(meetings.get(i - 1).ends());
            if (early || !meeting.begins().isBefore(meeting.ends())) {
                entered.fault("meetings", DeskFault.MEETINGS_UNORDERED);
            }
        }
        if (!instant(meetings.getFirst().begins(), zone).isAfter(now)) {
            entered.fault("meetings", DeskFault.PAST);
        }
        return meetings;
    }

    private static @Nullable Prices prices(Entered entered, ZoneId zone) {
        var currency = Parse.currency(entered.get("currency")).orElse(null);
        if (currency == null) {
            entered.fault("currency", DeskFault.NO_CURRENCY);
            return null;
        }
        var full = Parse.money(entered.get("price"), currency).orElse(null);
        if (full == null) {
            entered.fault("price", DeskFault.NO_AMOUNT);
            return null;
        }
        var subscriber = lower(entered, "subscriber", full);
        var early = lower(entered, "early", full);
        Instant until = null;
        if (!entered.get("until").isEmpty()) {
            until = Parse.moment(entered.get("until"), zone).orElse(null);
            if (until == null) {
                entered.fault("until", DeskFault.NO_MOMENT);
            }
        }
        if ((early == null) != (until == null)) {
            entered.fault("until", DeskFault.EARLY_PAIR);
        }
        return new Prices(full, subscriber, early, until);
    }

    private static @Nullable Money lower(Entered entered, String name, Money full) {
        if (entered.get(name).isEmpty()) {
            return null;
        }
        var money = Parse.money(entered.get(name), full.currency()).orElse(null);
        if (money == null) {
            entered.fault(name, DeskFault.NO_AMOUNT);
        } else if (money.minor() > full.minor()) {
            entered.fault(name, DeskFault.HIGHER_THAN_FULL);
        }
        return money;
    }

    private static @Nullable RefundPolicy policy(Entered entered) {
        try {
            return RefundPolicy.parse(entered.get("policy"));
        } catch (IllegalArgumentException e) {
            entered.fault("policy", DeskFault.NO_POLICY);
            return null;
        }
    }

    private static int number(Entered entered, String name, int least) {
        var number = Parse.number(entered.get(name), least, MOST_SEATS);
        if (number.isEmpty()) {
            entered.fault(name, DeskFault.NO_NUMBER);
        }
        return number.orElse(0);
    }

    private static Instant moment(Entered entered, String name, ZoneId zone, Instant begins) {
        var moment = Parse.moment(entered.get(name), zone).orElse(null);
        if (moment == null) {
            entered.fault(name, DeskFault.NO_MOMENT);
            return begins;
        }
        if (moment.isAfter(begins)) {
            entered.fault(name, DeskFault.AFTER_BEGINNING);
        }
        return moment;
    }

    private static Instant instant(LocalDateTime civil, ZoneId zone) {
        return civil.atZone(zone).toInstant();
    }

    private static String plain(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.minor(), digits).toPlainString();
    }
}

package org.dossier.booking.consultations.calls;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.calendar.CalendarEntry;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.booking.notifications.Letter;
import org.dossier.booking.notifications.Letters;
import org.dossier.kit.money.Money;
import org.dossier.kit.page.Site;

/** What client and expert are told of a call, and the calendar entry that goes with it. */
@ApplicationScoped
public class CallLetters {
    private final Letters letters;
    private final CallLetterTexts texts;
    private final Experts experts;
    private final Site site;

    CallLetters(Letters letters, CallLetterTexts texts, Experts experts, Site site) {
        this.letters = letters;
        this.texts = texts;
        this.experts = experts;
        this.site = site;
    }

    void confirmed(Call call) {
        toBoth(
                call,
                "CALL_CONFIRMED",
                side -> texts.confirmed(side.other()),
                side -> List.of(
                        side.isClient()
                                ? texts.confirmedForClient(side.other())
                                : texts.confirmedForExpert(side.other()),
                        texts.invitationHint()));
    }

    void moved(Call call) {
        toBoth(
                call,
                "CALL_MOVED",
                side -> texts.moved(side.other()),
                side -> call.isFreeChoice() && side.isClient()
                        ? List.of(texts.movedText(side.other()), texts.freeChoice())
                        : List.of(texts.movedText(side.other())));
    }

    /** Its zone has other rules now, so that it begins at another moment and at the same hour there. */
    void followedRules(Call call) {
        var zone = call.zone().getId().replace('_', ' ');
        toBoth(
                call,
                "CALL_FOLLOWS_RULES",
                side -> texts.followedRules(side.other()),
                side -> side.isClient()
                        ? List.of(texts.followedRulesText(zone), texts.freeChoice())
                        : List.of(texts.followedRulesText(zone)));
    }

    /** @param refund what goes back; zero for nothing */
    void cancelled(Call call, Money refund) {
        toBoth(call, "CALL_CANCELLED", side -> texts.cancelled(side.other()), side -> {
            var said = new ArrayList<String>();
            said.add(texts.cancelledText(side.other()));
            if (side.isClient() && refund.minor() > 0 && !call.isPaidByHour()) {
                said.add(texts.refund(refund.format(Locale.ENGLISH)));
            }
            return said;
        });
    }

    void reminder(Call call, Duration before) {
        var hour = before.toHours() <= 1;
        toBoth(
                call,
                hour ? "CALL_IN_AN_HOUR" : "CALL_TOMORROW",
                side -> hour ? texts.inAnHour(side.other()) : texts.inADay(side.other()),
                side -> List.of(call.room().isEmpty() ? texts.noRoomYet() : texts.joinHint()));
    }

    void paidTooLate(Call call, Money amount) {
        var side = new SideOf(call, expert(call), Call.Side.CLIENT);
        letters.send(
                side.recipient(),
                "CALL_PAID_TOO_LATE",
                call.id().toString(),
                new Letter(
                        texts.paidTooLate(side.other()),
                        side.name(),
                        List.of(texts.paidTooLateText(amount.format(Locale.ENGLISH))),
                        List.of(),
                        new Letter.Button(
                                texts.chooseAnother(),
                                "/consultations/" + side.expert().slug()),
                        null,
                        texts.reason()));
    }

    void expertMissed(Call call) {
        var side = new SideOf(call, expert(call), Call.Side.CLIENT);
        letters.send(
                side.recipient(),
                "CALL_EXPERT_MISSED",
                call.id().toString(),
                new Letter(
                        texts.expertMissed(side.other()),
                        side.name(),
                        List.of(
                                call.price().minor() > 0
                                        ? texts.expertMissedRefund(call.price().format(Locale.ENGLISH))
                                        : texts.expertMissedText()),
                        facts(side),
                        new Letter.Button(texts.lookAtIt(), side.path()),
                        null,
                        texts.reason()));
    }

    /** {@code Paid hour with Ilka Brandt, Tue 2 Mar 2027}, as staff read it beside a refund. */
    String titleOf(Call call) {
        return call.kindName() + " with " + expert(call).name() + ", "
                + call.when(call.zone()).shortDay();
    }

    /** The entry for calendar files and feeds; the same one for both sides but for its title. */
    CalendarEntry entry(Call call, Expert expert, Call.Side whose) {
        return new SideOf(call, expert, whose).entry(site, texts, false);
    }

    /** The same with the people it is for. */
    public CalendarEntry invitation(Call call, Call.Side whose) {
        return new SideOf(call, expert(call), whose).entry(site, texts, true);
    }

    private Expert expert(Call call) {
        return experts.get(call.expertId());
    }

    private void toBoth(
            Call call, String kind, Function<SideOf, String> subject, Function<SideOf, List<String>> paragraphs) {

        var expert = expert(call);
        var withInvitation = !kind.endsWith("HOUR") && !kind.endsWith("TOMORROW");
        for (var whose : Call.Side.values()) {
            var side = new SideOf(call, expert, whose);
            letters.send(
                    side.recipient(),
                    kind,
                    call.id() + ":" + call.sequence() + ":" + whose,
                    new Letter(
                            subject.apply(side),
                            side.name(),
                            paragraphs.apply(side),
                            facts(side),
                            new Letter.Button(texts.lookAtIt(), side.path()),
                            withInvitation ? side.entry(site, texts, true) : null,
                            texts.reason()));
        }
    }

    private List<Letter.Fact> facts(SideOf side) {
        var call = side.call();
        var facts = new ArrayList<Letter.Fact>();
        facts.add(new Letter.Fact(texts.what(), call.kindName()));
        facts.add(new Letter.Fact(texts.when(), call.when(side.zone()).text()));
        if (!call.room().isEmpty() && call.status() == CallStatus.CONFIRMED) {
            facts.add(new Letter.Fact(texts.where(), call.room()));
        }
        if (!call.matter().reportTitle().isEmpty()) {
            facts.add(new Letter.Fact(texts.report(), call.matter().reportTitle()));
        }
        return facts;
    }

    /** One of the two, with the words and times that are theirs. */
    private record SideOf(Call call, Expert expert, Call.Side side) {
        boolean isClient() {
            return side == Call.Side.CLIENT;
        }

        String name() {
            return isClient() ? call.client().name() : expert.name();
        }

        String other() {
            return isClient() ? expert.name() : call.client().name();
        }

        ZoneId zone() {
            return isClient() ? call.client().zone() : expert.zone();
        }

        String path() {
            return isClient() ? CallPath.ofClient(call.id()) : CallPath.ofExpert(call.id());
        }

        Letters.Recipient recipient() {
            return isClient()
                    ? new Letters.Recipient(
                            call.client().addressee(), call.client().email())
                    : new Letters.Recipient(expert.email(), expert.email());
        }

        /** In UTC: in the hour that comes twice, a civil time in the zone would be the first of two moments. */
        CalendarEntry entry(Site site, CallLetterTexts texts, boolean withPeople) {
            return new CalendarEntry(
                    call.id() + "@" + URI.create(site.publicUrl()).getHost(),
                    call.sequence(),
                    call.status() == CallStatus.CANCELLED,
                    LocalDateTime.ofInstant(call.startsAt(), ZoneOffset.UTC),
                    call.length(),
                    ZoneOffset.UTC,
                    texts.entryTitle(call.kindName(), other()),
                    call.matter().reportTitle(),
                    call.room(),
                    site.publicUrl() + path(),
                    attendee(withPeople));
        }

        private CalendarEntry.@Nullable Attendee attendee(boolean withPeople) {
            return withPeople ? new CalendarEntry.Attendee(name(), recipient().email()) : null;
        }
    }
}

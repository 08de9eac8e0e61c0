package org.dossier.booking.consultations.offer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.availability.Period;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.consultations.calls.Matter;
import org.dossier.booking.consultations.calls.PayByHour;
import org.dossier.booking.consultations.calls.When;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.booking.consultations.offer.ConsultationPages.BookingPage;
import org.dossier.booking.consultations.offer.ConsultationPages.Card;
import org.dossier.booking.consultations.offer.ConsultationPages.Choice;
import org.dossier.booking.consultations.offer.ConsultationPages.ExpertPage;
import org.dossier.booking.consultations.offer.ConsultationPages.ListPage;
import org.dossier.booking.subscribers.Subscribers;
import org.dossier.kit.identity.Reader;

/** Gathers what the public pages show. */
@ApplicationScoped
class ShowConsultations {
    private static final int MOST_OTHERS = 40;

    private final Experts experts;
    private final FreeTimes freeTimes;
    private final TermsInWords terms;
    private final PayByHour hours;
    private final Subscribers subscribers;
    private final Reader reader;

    ShowConsultations(
            Experts experts,
            FreeTimes freeTimes,
            TermsInWords terms,
            PayByHour hours,
            Subscribers subscribers,
            Reader reader) {
        this.experts = experts;
        this.freeTimes = freeTimes;
        this.terms = terms;
        this.hours = hours;
        this.subscribers = subscribers;
        this.reader = reader;
    }

    ListPage list(String topic, String language) {
        var all = experts.bookable();
        var kinds = experts.kinds().stream().collect(Collectors.groupingBy(CallKind::expertId));
        var cards = all.stream()
                .filter(expert -> topic.isEmpty() || expert.topics().contains(topic))
                .filter(expert -> language.isEmpty() || expert.languages().contains(language))
                .map(expert -> new Card(expert, kinds.getOrDefault(expert.id(), List.of())))
                .toList();
        return new ListPage(
                cards,
                choices(all, Expert::topics, topic),
                choices(all, Expert::languages, language),
                !topic.isEmpty() || !language.isEmpty());
    }

    ExpertPage expert(Expert expert, @Nullable String asked, ZoneId zone, @Nullable LocalDate week, Matter matter) {
        var kinds = experts.kindsOf(expert.id());
        var kind = chosen(kinds, asked);
        List<Period> free = kind == null ? List.of() : freeTimes.of(expert, kind);
        return new ExpertPage(
                expert,
                kinds,
                kind,
                kind == null ? new ShownTerms(List.of(), "") : termsOf(kind),
                SlotWeek.of(free, zone, week),
                zone,
                Zones.choices(),
                matter,
                query(zone, matter),
                subscribers.has(reader));
    }

    BookingPage booking(Expert expert, CallKind kind, Instant start, ZoneId zone, Matter matter, BookingFault fault) {
        var price = kind.priceFor(subscribers.has(reader));
        return new BookingPage(
                expert,
                kind,
                termsOf(kind),
                slot(Period.of(start, kind.length()), zone),
                fault == BookingFault.SLOT_TAKEN ? others(expert, kind, zone) : List.of(),
                price.format(Locale.ENGLISH),
                price.minor(),
                matter,
                zone,
                "/consultations/" + expert.slug() + "?kind=" + kind.id() + query(zone, matter),
                fault,
                kind.paidByHours() ? hoursLeft(expert) : "");
    }

    private List<SlotWeek.Slot> others(Expert expert, CallKind kind, ZoneId zone) {
        return freeTimes.of(expert, kind).stream()
                .limit(MOST_OTHERS)
                .map(period -> slot(period, zone))
                .toList();
    }

    private String hoursLeft(Expert expert) {
        var left = Duration.ofMinutes(hours.minutesLeft(reader.subject(), expert.slug()));
        return left.toHours() + ":" + String.format(Locale.ROOT, "%02d", left.toMinutesPart()) + " h";
    }

    private ShownTerms termsOf(CallKind kind) {
        return terms.of(kind.refundPolicy(), kind.moveUntil().toHours());
    }

    private static SlotWeek.Slot slot(Period period, ZoneId zone) {
        return new SlotWeek.Slot(period.start().toString(), new When(period.start(), period.end(), zone));
    }

    private static @Nullable CallKind chosen(List<CallKind> kinds, @Nullable String asked) {
        return kinds.stream()
                .filter(kind -> kind.id().toString().equals(asked))
                .findFirst()
                .orElse(kinds.isEmpty() ? null : kinds.getFirst());
    }

    private static List<Choice> choices(List<Expert> all, Function<Expert, Collection<String>> values, String chosen) {
        return all.stream()
                .flatMap(expert -> values.apply(expert).stream())
                .distinct()
                .sorted()
                .map(value -> new Choice(value, value.equals(chosen)))
                .toList();
    }

    private static String query(ZoneId zone, Matter matter) {
        return Stream.of(
                        "zone=" + encoded(zone.getId()),
                        matter.reportSlug().isEmpty() ? "" : "report=" + encoded(matter.reportSlug()),
                        matter.reportTitle().isEmpty() ? "" : "title=" + encoded(matter.reportTitle()))
                .filter(part -> !part.isEmpty())
                .map(part -> "&" + part)
                .collect(Collectors.joining());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package org.dossier.booking.consultations.client;

import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.CallState;
import org.dossier.booking.consultations.calls.CallStatus;
import org.dossier.booking.consultations.calls.When;
import org.dossier.booking.consultations.experts.Experts;
import org.dossier.booking.consultations.offer.TermsInWords;

/** Gathers what a client sees of a call. */
@ApplicationScoped
class ShowCall {
    private final Experts experts;
    private final TermsInWords terms;
    private final Clock clock;

    ShowCall(Experts experts, TermsInWords terms, Clock clock) {
        this.experts = experts;
        this.terms = terms;
        this.clock = clock;
    }

    CallPages.CallPage page(Call call, CallNotice notice) {
        var now = clock.instant();
        var expert = experts.get(call.expertId());
        var zone = call.client().zone();
        var isPaid = call.status() == CallStatus.CONFIRMED && call.price().minor() > 0;
        return new CallPages.CallPage(
                call.id().toString(),
                call.kindName(),
                expert.name(),
                expert.slug(),
                CallState.of(call, now),
                call.when(zone),
                call.when(call.zone()),
                call.price().format(Locale.ENGLISH),
                call.price().minor() == 0,
                call.isPaidByHour(),
                call.heldUntil()
                        .filter(until -> call.status().isWaiting())
                        .map(until -> new When(until, until, zone).from())
                        .orElse(""),
                call.isMovableAt(now) && call.startsAt().isAfter(now),
                call.isCancellableAt(now),
                call.isFreeChoice(),
                call.status() == CallStatus.CONFIRMED,
                isPaid ? call.refundAt(now).format(Locale.ENGLISH) : "",
                terms.of(call.policy(), call.moveUntilHours()),
                call.matter(),
                call.status() == CallStatus.CONFIRMED ? call.room() : "",
                call.sharedNotes(),
                call.endReason(),
                notice,
                notice == CallNotice.PAYMENT_MADE && call.status().isWaiting());
    }
}

package org.dossier.booking.consultations.desk;

import java.time.Clock;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.CallState;
import org.dossier.booking.consultations.calls.CallStatus;
import org.dossier.booking.consultations.experts.Expert;
import org.dossier.booking.consultations.experts.Experts;

/** Gathers what the expert's side sees of a call. */
@ApplicationScoped
class CallFiles {
    private final Experts experts;
    private final CallDeskTexts texts;
    private final Clock clock;

    CallFiles(Experts experts, CallDeskTexts texts, Clock clock) {
        this.experts = experts;
        this.texts = texts;
        this.clock = clock;
    }

    CallFile forStaff(Call call, CallNotice notice, CallForm form) {
        return file("/desk/bookings/calls", true, call, experts.get(call.expertId()), notice, form);
    }

    CallFile forExpert(Expert expert, Call call, CallNotice notice, CallForm form) {
        return file("/account/bookings/expert", false, call, expert, notice, form);
    }

    private CallFile file(String home, boolean desk, Call call, Expert expert, CallNotice notice, CallForm form) {
        var now = clock.instant();
        var isConfirmed = call.status() == CallStatus.CONFIRMED;
        return new CallFile(
                home + (desk ? "/" : "/calls/") + call.id(),
                home,
                desk,
                call,
                expert.name(),
                moneyOf(call),
                CallState.of(call, now),
                call.when(expert.zone()),
                call.when(call.client().zone()),
                isConfirmed && call.startsAt().isAfter(now),
                isConfirmed && !call.startsAt().isAfter(now),
                notice,
                form);
    }

    private String moneyOf(Call call) {
        if (call.isPaidByHour()) {
            return texts.byHour();
        }
        return call.price().minor() == 0 ? texts.nothingToPay() : call.price().format(Locale.ENGLISH);
    }
}

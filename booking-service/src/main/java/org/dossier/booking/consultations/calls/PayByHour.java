package org.dossier.booking.consultations.calls;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.booking.consultations.experts.Experts;
import org.dossier.booking.hours.Hours;

/** Pays a call with hours that the client bought of this expert, and gives them back. */
@ApplicationScoped
public class PayByHour {
    private final Hours hours;
    private final Experts experts;

    PayByHour(Hours hours, Experts experts) {
        this.hours = hours;
        this.experts = experts;
    }

    /** Minutes that this client has left with an expert, for one call: those of one purchase. */
    public int minutesLeft(String subject, String expertSlug) {
        return hours.of(subject).stream()
                .filter(account -> account.expertSlug().equals(expertSlug))
                .mapToInt(account -> account.leftMinutes())
                .max()
                .orElse(0);
    }

    /** Takes them in the transaction that books. */
    void take(Call call) {
        hours.take(
                call.client().account(),
                experts.get(call.expertId()).slug(),
                (int) call.length().toMinutes(),
                call.id());
    }

    /** Gives them back in the transaction that cancels. */
    void giveBack(Call call) {
        hours.giveBack(call.id());
    }
}

package org.dossier.booking.consultations.client;

import java.time.ZoneId;
import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.CallState;
import org.dossier.booking.consultations.calls.Matter;
import org.dossier.booking.consultations.calls.When;
import org.dossier.booking.consultations.offer.ShownTerms;
import org.dossier.booking.consultations.offer.SlotWeek;

/** What a client sees of a call. */
@CheckedTemplate(basePath = "consultations")
class CallPages {
    /**
     * One call.
     *
     * @param heldUntil the time of the day until which it is held; empty if it is not
     * @param refund what goes back if it is cancelled now; empty if nothing was paid
     * @param waits whether the payment was made and is not known yet
     */
    record CallPage(
            String id,
            String kind,
            String expert,
            String expertSlug,
            CallState state,
            When when,
            When whenForExpert,
            String price,
            boolean free,
            boolean byHour,
            String heldUntil,
            boolean movable,
            boolean cancellable,
            boolean freeChoice,
            boolean hasInvitation,
            String refund,
            ShownTerms terms,
            Matter matter,
            String room,
            String sharedNotes,
            String endReason,
            CallNotice notice,
            boolean waits) {
        public String path() {
            return "/account/bookings/calls/" + id;
        }

        public String payment() {
            return path() + "/payment";
        }

        public String cancellation() {
            return path() + "/cancellation";
        }

        public String moving() {
            return path() + "/move";
        }

        /** Whether the payment that was just made is known meanwhile, so that nothing need be said of it. */
        public boolean hasNotice() {
            return notice.isSomething() && (waits || notice != CallNotice.PAYMENT_MADE);
        }

        public boolean hasOtherZone() {
            return !when.zone().equals(whenForExpert.zone());
        }
    }

    /** Where to move a call. */
    record MovePage(CallPage call, SlotWeek week, ZoneId zone, List<String> zones, boolean taken) {}

    private CallPages() {}

    static native TemplateInstance call(CallPage page);

    static native TemplateInstance move(MovePage page);
}

package org.dossier.booking.consultations.desk;

import org.dossier.booking.consultations.calls.Call;
import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.CallState;
import org.dossier.booking.consultations.calls.Matter;
import org.dossier.booking.consultations.calls.When;

/**
 * A call as the expert's side sees it, with its forms.
 *
 * @param base the path of this page, below which its forms post
 * @param home where it was reached from
 * @param money price and what became of it, in words
 * @param ahead whether it is confirmed and has not begun
 * @param begun whether it is confirmed and has begun, so that an absence can be noted
 */
record CallFile(
        String base,
        String home,
        boolean desk,
        Call call,
        String expert,
        String money,
        CallState state,
        When when,
        When whenForClient,
        boolean ahead,
        boolean begun,
        CallNotice notice,
        CallForm form) {
    public Matter matter() {
        return call.matter();
    }

    public boolean hasOtherZone() {
        return !when.zone().equals(whenForClient.zone());
    }

    /** For {@code <input type="datetime-local">}. */
    public String civilStart() {
        return form.start().isEmpty()
                ? when.start().atZone(when.zone()).toLocalDateTime().toString()
                : form.start();
    }

    public String path(String part) {
        return base + "/" + part;
    }
}

package org.dossier.booking.consultations.desk;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.booking.consultations.calls.CallNotice;
import org.dossier.booking.consultations.calls.CallState;
import org.dossier.booking.consultations.calls.When;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;

/** Pages of the expert's side. */
@CheckedTemplate(basePath = "consultations/desk")
class CallDeskPages {
    /** A call in a list. */
    record Line(String href, String client, String expert, String kind, When when, CallState state, String about) {}

    /** The desk's list. */
    record CallsPage(List<Line> lines, List<Expert> experts, CallFilter filter, boolean more) {}

    /** An expert's own page. */
    record HomePage(
            Expert expert, List<Line> coming, List<Line> past, AvailabilityPart availability, CallNotice notice) {}

    /** Booking by hand; the kinds of all experts, by expert. */
    record HandPage(List<Expert> experts, List<CallKind> kinds, HandForm form) {
        public String expertOf(CallKind kind) {
            return experts.stream()
                    .filter(expert -> expert.id().equals(kind.expertId()))
                    .findFirst()
                    .map(expert -> expert.name() + " (" + expert.zone().getId() + ")")
                    .orElse("");
        }
    }

    /** One expert at the desk. */
    record ExpertFile(
            Expert expert,
            List<CallKind> kinds,
            ExpertForm form,
            KindForm kindForm,
            AvailabilityPart availability,
            List<String> zones,
            CallNotice notice) {
        public String base() {
            return "/desk/bookings/calls/experts/" + expert.id();
        }

        public String newKind() {
            return base() + "/kinds";
        }

        public KindForm newForm() {
            return kindForm.id() == null ? kindForm : KindForm.empty();
        }

        public boolean isNewFaulty() {
            return newForm().isFaulty();
        }

        public String kindPath(CallKind kind) {
            return base() + "/kinds/" + kind.id();
        }

        public KindForm formOf(CallKind kind) {
            return kindForm.isOf(kind) ? kindForm : KindForm.of(kind);
        }
    }

    /** All experts, and the form for another one. */
    record ExpertsPage(List<Expert> experts, ExpertForm form, List<String> zones) {}

    private CallDeskPages() {}

    static native TemplateInstance calls(CallsPage page);

    static native TemplateInstance call(CallFile page);

    static native TemplateInstance hand(HandPage page);

    static native TemplateInstance home(HomePage page);

    static native TemplateInstance experts(ExpertsPage page);

    static native TemplateInstance expert(ExpertFile page);
}

package org.dossier.booking.consultations.offer;

import java.time.ZoneId;
import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.consultations.calls.Matter;
import org.dossier.booking.consultations.experts.CallKind;
import org.dossier.booking.consultations.experts.Expert;

/** What everybody sees. */
@CheckedTemplate(basePath = "consultations")
class ConsultationPages {
    /** A value of a filter, and whether it is chosen. */
    record Choice(String value, boolean chosen) {}

    /** An expert in the list. */
    record Card(Expert expert, List<CallKind> kinds) {}

    /** All experts, or those that a filter leaves. */
    record ListPage(List<Card> cards, List<Choice> topics, List<Choice> languages, boolean filtered) {}

    /**
     * One expert.
     *
     * @param kind the chosen one; null where the expert offers none
     * @param query the choices that links carry on, ready for an address, beginning with an ampersand or empty
     */
    record ExpertPage(
            Expert expert,
            List<CallKind> kinds,
            @Nullable CallKind kind,
            ShownTerms terms,
            SlotWeek week,
            ZoneId zone,
            List<String> zones,
            Matter matter,
            String query,
            boolean subscribes) {
        public boolean isChosen(CallKind other) {
            return kind != null && kind.id().equals(other.id());
        }
    }

    /**
     * The last look before a call is booked.
     *
     * @param others free slots to choose instead, where the asked one is taken
     * @param hoursLeft hours and minutes of the client's with this expert
     */
    record BookingPage(
            Expert expert,
            CallKind kind,
            ShownTerms terms,
            SlotWeek.Slot slot,
            List<SlotWeek.Slot> others,
            String price,
            long priceMinor,
            Matter matter,
            ZoneId zone,
            String back,
            BookingFault fault,
            String hoursLeft) {
        public String action() {
            return "/consultations/" + expert.slug() + "/booking";
        }

        public boolean isFaulty() {
            return fault != BookingFault.NONE;
        }
    }

    private ConsultationPages() {}

    static native TemplateInstance experts(ListPage page);

    static native TemplateInstance expert(ExpertPage page);

    static native TemplateInstance booking(BookingPage page);
}

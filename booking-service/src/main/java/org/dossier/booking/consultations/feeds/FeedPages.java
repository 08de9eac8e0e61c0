package org.dossier.booking.consultations.feeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "consultations")
class FeedPages {
    /**
     * One's own calendar address.
     *
     * @param address just made; empty if none was
     * @param webcal the same, as calendar programs open it
     * @param made the day on which the one that holds was made; empty if there is none
     */
    record CalendarPage(String address, String webcal, String made) {}

    private FeedPages() {}

    static native TemplateInstance calendar(CalendarPage page);
}

package org.dossier.subscriber.plans;

import java.util.List;
import java.util.Locale;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "plans")
class PlansPages {
    /**
     * A plan on the page.
     *
     * @param select where choosing it leads
     */
    record PlanCard(Plan plan, String price, String coverage, boolean complete, String select) {
        static PlanCard of(Plan plan, String select) {
            return new PlanCard(
                    plan,
                    plan.price().format(Locale.ENGLISH),
                    Region.inWords(plan.coverage()),
                    plan.coverage().contains(Region.ALL),
                    select);
        }
    }

    /** @param left whether the reader turned back from a checkout */
    record PlansPage(List<PlanCard> monthly, List<PlanCard> yearly, boolean left) {
        public boolean isEmpty() {
            return monthly.isEmpty() && yearly.isEmpty();
        }
    }

    private PlansPages() {}

    static native TemplateInstance plans(PlansPage page);
}

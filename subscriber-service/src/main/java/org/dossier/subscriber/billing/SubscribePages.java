package org.dossier.subscriber.billing;

import java.net.URI;
import java.util.Locale;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.dossier.subscriber.plans.Plan;

@CheckedTemplate(basePath = "subscribe")
class SubscribePages {
    /**
     * @param plan what is about to be paid for
     * @param to where to go afterwards
     */
    record ConfirmPage(Plan plan, String to) {
        public String price() {
            return plan.price().format(Locale.ENGLISH);
        }
    }

    /**
     * @param paid whether the payment is known to have arrived; else it is still being looked for
     * @param onward where the page looks for the end of the wait, and a browser without scripts too
     * @param tries how often it looked; after some it says what else to do
     */
    record OpeningPage(boolean paid, URI onward, int tries) {
        public boolean takesLong() {
            return tries > 10;
        }
    }

    /**
     * @param to where to go once it is paid
     * @param closed whether the payment page is closed and a new one is needed
     */
    record UnpaidPage(Plan plan, String to, boolean closed) {}

    private SubscribePages() {}

    static native TemplateInstance confirm(ConfirmPage page);

    static native TemplateInstance opening(OpeningPage page);

    static native TemplateInstance unpaid(UnpaidPage page);
}

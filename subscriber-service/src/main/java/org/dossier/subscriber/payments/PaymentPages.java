package org.dossier.subscriber.payments;

import java.net.URI;
import java.util.Locale;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

@CheckedTemplate(basePath = "payments")
class PaymentPages {
    /**
     * @param onward where the page looks for the end of the wait, and a browser without scripts too
     * @param tries how often it looked; after some it says what else to do
     */
    record LookingPage(URI onward, int tries) {
        public boolean takesLong() {
            return tries > 10;
        }
    }

    /**
     * @param what what the payment is for
     * @param checkoutUrl where it can still be paid; null if it cannot
     * @param leaveTo where to choose again
     */
    record UnpaidPage(String what, String amount, @Nullable String checkoutUrl, String leaveTo) {
        static UnpaidPage of(PaymentView payment) {
            return new UnpaidPage(
                    payment.what(),
                    payment.amount().format(Locale.ENGLISH),
                    payment.isPayable() ? payment.url() : null,
                    payment.leaveTo());
        }
    }

    private PaymentPages() {}

    static native TemplateInstance looking(LookingPage page);

    static native TemplateInstance unpaid(UnpaidPage page);
}

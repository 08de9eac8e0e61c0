package org.dossier.booking.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Rules about money. */
@ConfigMapping(prefix = "dossier.payments")
interface PaymentsConfig {
    /**
     * In minor units of whatever currency: what one person of staff may give back, keep or write off at their discretion
     * alone, for each payment. Above it a second one has to agree (R27). A thousand euros: a seat for one or two, and less
     * than most custom reports.
     */
    @WithDefault("100000")
    long aloneUpTo();
}

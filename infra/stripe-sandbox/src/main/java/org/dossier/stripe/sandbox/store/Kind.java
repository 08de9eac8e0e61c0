package org.dossier.stripe.sandbox.store;

import java.util.Arrays;
import java.util.Optional;

/** What is kept. A kind with a prefix is one of Stripe's objects; the others are the sandbox's own notes. */
public enum Kind {
    PRODUCT("prod_", "product"),
    PRICE("price_", "price"),
    CUSTOMER("cus_", "customer"),
    PAYMENT_METHOD("pm_", "payment_method"),
    SESSION("cs_test_", "checkout_session"),
    LINE_ITEM("li_", "line_item"),
    SUBSCRIPTION("sub_", "subscription"),
    INVOICE("in_", "invoice"),
    INVOICE_PAYMENT("inpay_", "invoice_payment"),
    PAYMENT_INTENT("pi_", "payment_intent"),
    CHARGE("ch_", "charge"),
    REFUND("re_", "refund"),
    DISPUTE("du_", "dispute"),
    PORTAL_CONFIGURATION("bpc_", "portal_configuration"),
    PORTAL_SESSION("bps_", "portal_session"),
    EVENT("evt_", "event"),
    WEBHOOK_ENDPOINT("we_", "webhook_endpoint"),
    CARD("", ""),
    AUTHENTICATION("auth_", ""),
    CHARGE_FAULT("", ""),
    REFUND_FAULT("", ""),
    ENDPOINT_SECRET("", ""),
    DELIVERY("dlv_", ""),
    DELIVERY_RULE("rule_", ""),
    API_FAULT("fault_", ""),
    IDEMPOTENCY("", ""),
    NOTE("note_", ""),
    SETTINGS("", ""),
    CLOCK("", "");

    private final String prefix;
    private final String schema;

    Kind(String prefix, String schema) {
        this.prefix = prefix;
        this.schema = schema;
    }

    public String newId() {
        return this == SESSION ? prefix + Ids.random(58) : Ids.next(prefix);
    }

    /** The name of its schema root; empty for the sandbox's own notes. */
    public String schema() {
        return schema;
    }

    public boolean isStripeObject() {
        return !schema.isEmpty();
    }

    public static Optional<Kind> ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.isStripeObject() && id.startsWith(kind.prefix))
                .findFirst();
    }
}

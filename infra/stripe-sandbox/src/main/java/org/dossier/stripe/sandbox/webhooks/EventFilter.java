package org.dossier.stripe.sandbox.webhooks;

/** Names of events with Stripe's star: {@code *} is all, {@code invoice.*} all that begin so. */
final class EventFilter {

    private EventFilter() {}

    static boolean matches(String pattern, String type) {
        return pattern.equals("*")
                || pattern.equals(type)
                || pattern.endsWith(".*") && type.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}

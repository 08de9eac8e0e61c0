package org.dossier.local.stack;

import java.util.List;

/** First those that serve people, last those that keep what was done. Those of one group may stop together. */
final class StopOrder {

    List<List<String>> groups() {
        return List.of(
                List.of("gateway"),
                List.of("report-service", "subscriber-service", "booking-service"),
                List.of("keycloak", "stripe-sandbox", "mail", "kafka"),
                List.of("postgresql"));
    }

    List<String> names() {
        return groups().stream().flatMap(List::stream).toList();
    }
}

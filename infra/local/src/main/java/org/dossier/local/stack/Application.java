package org.dossier.local.stack;

import org.dossier.local.ServiceDatabase;

/** One of our four applications: its module is also its name. */
enum Application {
    REPORT("report-service", ServiceDatabase.REPORTS),
    SUBSCRIBER("subscriber-service", ServiceDatabase.SUBSCRIBERS),
    BOOKING("booking-service", ServiceDatabase.BOOKINGS),
    GATEWAY("gateway", ServiceDatabase.GATEWAY);

    private final String module;
    private final ServiceDatabase database;

    Application(String module, ServiceDatabase database) {
        this.module = module;
        this.database = database;
    }

    String module() {
        return module;
    }

    ServiceDatabase database() {
        return database;
    }

    int port(Ports ports) {
        return switch (this) {
            case REPORT -> ports.report();
            case SUBSCRIBER -> ports.subscriber();
            case BOOKING -> ports.booking();
            case GATEWAY -> ports.gateway();
        };
    }
}

package org.dossier.local;

import java.util.List;

/**
 * A database and the roles that may connect to it.
 *
 * @param owner owns the schema; migrations run as this role and nothing else does
 * @param application reads and writes rows and can change no table; equal to the owner where one role does both
 */
public record ServiceDatabase(String name, String owner, String application) {

    public static final ServiceDatabase GATEWAY = of("gateway");
    public static final ServiceDatabase REPORTS = of("reports");
    public static final ServiceDatabase SUBSCRIBERS = of("subscribers");
    public static final ServiceDatabase BOOKINGS = of("bookings");
    /** Keycloak migrates its own schema at start and knows one account only. */
    public static final ServiceDatabase KEYCLOAK = new ServiceDatabase("keycloak_db", "keycloak", "keycloak");

    public static final List<ServiceDatabase> ALL = List.of(GATEWAY, REPORTS, SUBSCRIBERS, BOOKINGS, KEYCLOAK);

    /** The names by which everything of a service is called: {@code <x>_db}, {@code <x>_owner}, {@code <x>_app}. */
    public static ServiceDatabase of(String service) {
        return new ServiceDatabase(service + "_db", service + "_owner", service + "_app");
    }

    boolean hasTwoRoles() {
        return !owner.equals(application);
    }
}

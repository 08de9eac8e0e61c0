package org.dossier.booking.consultations.availability;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Time zones as people choose them. */
public final class Zones {
    private static final List<String> CHOICES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/+-]+|UTC"))
            .sorted()
            .toList();

    private Zones() {}

    /** Regions and cities, and UTC, in the order of the alphabet. */
    public static List<String> choices() {
        return CHOICES;
    }

    /** A zone that was kept; UTC for one that Java's data no longer knows. */
    public static ZoneId of(String kept) {
        return find(kept).orElseGet(() -> ZoneId.of("UTC"));
    }

    /** A zone by its name, also by one that was renamed; empty for what is none. */
    public static Optional<ZoneId> find(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > 64) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}

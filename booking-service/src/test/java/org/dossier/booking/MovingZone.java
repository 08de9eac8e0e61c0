package org.dossier.booking;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A time zone whose state changes its mind, as if a new version of Java had come with other rules. Java asks for its rules
 * each time.
 */
public final class MovingZone extends ZoneRulesProvider {
    public static final String NAME = "Asia/Testistan";

    /** Test classes are loaded more than once, and Java's zones are there once. */
    private static final String OFFSET = "dossier.test.offset";

    /** Registers the zone, at this offset. */
    public static void at(String offset) {
        System.setProperty(OFFSET, offset);
        if (!getAvailableZoneIds().contains(NAME)) {
            registerProvider(new MovingZone());
        }
    }

    @Override
    protected Set<String> provideZoneIds() {
        return Set.of(NAME);
    }

    @Override
    protected @Nullable ZoneRules provideRules(String zoneId, boolean forCaching) {
        return forCaching ? null : ZoneRules.of(ZoneOffset.of(System.getProperty(OFFSET)));
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        return new TreeMap<>();
    }
}

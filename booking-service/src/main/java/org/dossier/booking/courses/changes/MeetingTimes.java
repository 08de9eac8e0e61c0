package org.dossier.booking.courses.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.Run;
import org.dossier.kit.sql.Sql;

/** The moments of meetings as participants were told them. */
@ApplicationScoped
class MeetingTimes {
    /** One more day, as a meeting whose moment has just passed may lie ahead by other rules. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** Zones that the log has named already. */
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    private final Sql sql;
    private final Clock clock;

    MeetingTimes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param told null for one that was told before moments were kept */
    private record Told(
            UUID run,
            int number,
            LocalDateTime begins,
            @Nullable Instant told,
            String zoneName) {
        static Told read(ResultSet row) throws SQLException {
            return new Told(
                    Sql.id(row, "run_id"),
                    row.getInt("number"),
                    row.getObject("begins", LocalDateTime.class),
                    Sql.instantOrNull(row, "begins_at"),
                    row.getString("zone"));
        }

        /** Empty for a zone that Java's data does not know, or no longer. */
        Optional<ZoneId> knownZone() {
            try {
                return Optional.of(zone());
            } catch (DateTimeException unknown) {
                return Optional.empty();
            }
        }

        ZoneId zone() {
            return ZoneId.of(zoneName);
        }

        /** An hour that comes twice is right either way. */
        boolean isDisplaced() {
            var zone = zone();
            return told != null
                    && !told.equals(begins.atZone(zone).toInstant())
                    && !LocalDateTime.ofInstant(told, zone).equals(begins);
        }
    }

    /**
     * Runs to come with meetings whose moment is not what it was told to be, or was never kept. One in a zone that is not
     * known stays where it is.
     */
    @Transactional
    List<UUID> toLookAt() {
        return sql.list("""
                        select m.run_id, m.number, m.begins, m.begins_at, r.zone
                        from meeting m join run r on r.id = m.run_id
                        where r.ends_at > ? and r.status <> 'CANCELLED'
                        """, Told::read, clock.instant().minus(MARGIN)).stream()
                .filter(this::isInKnownZone)
                .filter(each -> each.told() == null || each.isDisplaced())
                .map(Told::run)
                .distinct()
                .toList();
    }

    private boolean isInKnownZone(Told meeting) {
        var isKnown = meeting.knownZone().isPresent();
        if (!isKnown && unknown.add(meeting.zoneName())) {
            Log.warnf("A run's time zone is not known, so its meetings stay [zone=%s]", meeting.zoneName());
        }
        return isKnown;
    }

    /** The numbers of a run's meetings that are displaced and not over. */
    @Transactional
    List<Integer> displacedOf(Run run) {
        return sql.list("""
                        select m.run_id, m.number, m.begins, m.begins_at, r.zone
                        from meeting m join run r on r.id = m.run_id where m.run_id = ? order by m.number
                        """, Told::read, run.id()).stream()
                .filter(Told::isDisplaced)
                .filter(each -> each.begins().atZone(each.zone()).toInstant().isAfter(clock.instant()))
                .map(Told::number)
                .toList();
    }
}

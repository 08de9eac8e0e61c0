package org.dossier.booking.calendar;

import java.time.zone.ZoneRulesProvider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.logging.Log;

import org.dossier.kit.sql.Sql;

/**
 * The version of the rules of time zones that this Java has, such as {@code 2025b}. Replicas may differ while Java is
 * upgraded, and the newest rules that one of them has followed hold for all.
 */
@ApplicationScoped
public class ZoneRulesVersion {
    /** All zones come in one version; this one has always been among them. */
    private static final String VERSION =
            ZoneRulesProvider.getVersions("Europe/Berlin").lastKey();

    private static final String FOLLOW = """
            insert into zone_rules (version) values (?)
            on conflict (the_only) do update set version = excluded.version
            where zone_rules.version <= excluded.version
            """;

    private final Sql sql;

    ZoneRulesVersion(Sql sql) {
        this.sql = sql;
    }

    /** Whether no newer rules were followed before; from then on, no older ones are. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean mayBeFollowed() {
        var isNewest = sql.update(FOLLOW, VERSION) == 1;
        if (!isNewest) {
            Log.infof("Newer zone rules were followed before, so these are not [rules=%s]", VERSION);
        }
        return isNewest;
    }
}

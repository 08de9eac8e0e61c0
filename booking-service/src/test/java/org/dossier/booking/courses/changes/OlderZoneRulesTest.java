package org.dossier.booking.courses.changes;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Jobs;
import org.dossier.booking.MovingZone;
import org.dossier.booking.RealParts;
import org.dossier.booking.courses.CourseRuns;
import org.dossier.kit.test.Rows;

import static org.dossier.booking.courses.CourseRuns.aRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** A replica whose Java is older than that of another one. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OlderZoneRulesTest {
    @Inject
    FollowZoneRules followZoneRules;

    @Inject
    CourseRuns courseRuns;

    @Inject
    Jobs jobs;

    @Inject
    Rows rows;

    @AfterEach
    void theOldestRulesWereFollowed() {
        followed("1970a");
    }

    @Test
    void rulesAreFollowedUnlessNewerOnesWereFollowedBefore() {
        MovingZone.at("+05:00");
        followed("9999z");
        jobs.awaitRun("courses-follow-zone-rules"); // one that had looked at the version before is over
        var run = courseRuns.add(aRun().in(MovingZone.NAME));
        MovingZone.at("+06:00");
        followZoneRules.run();
        assertEquals(run.beginsAt().getEpochSecond(), begin(run.id()));
        assertEquals("9999z", rows.first("select version from zone_rules"));

        followed("1970a");
        followZoneRules.run();
        assertEquals(run.beginsAt().minusSeconds(3600).getEpochSecond(), begin(run.id()));
        assertNotEquals("1970a", rows.first("select version from zone_rules"));
    }

    private void followed(String version) {
        rows.all(
                "insert into zone_rules (version) values (?) on conflict (the_only) do update set version = excluded.version returning 1",
                version);
    }

    private long begin(Object run) {
        return rows.count("select extract(epoch from begins_at)::bigint from run where id = ?", run);
    }
}

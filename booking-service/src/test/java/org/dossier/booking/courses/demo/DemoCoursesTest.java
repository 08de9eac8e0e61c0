package org.dossier.booking.courses.demo;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.dossier.booking.Browser;
import org.dossier.booking.RealParts;
import org.dossier.kit.test.Rows;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(DemoCoursesTest.Demo.class)
class DemoCoursesTest {
    /** With the demonstration's data. */
    public static final class Demo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dossier.demo", "true");
        }
    }

    @Inject
    LoadDemoCourses demo;

    @Inject
    Rows rows;

    @Test
    void coursesAreThereOnceWhateverIsStartedAgain() {
        demo.load(new StartupEvent());
        assertEquals(7, rows.count("select count(*) from course"));
        assertEquals(1, rows.count("select count(*) from voucher where code = 'NORTH10'"));
        assertEquals(2, rows.count("select count(*) from waiting"));
        for (var course : DemoCourses.ALL) {
            Browser.GUEST.get(course.path()).then().statusCode(200).body(containsString(course.title()));
        }
        Browser.GUEST
                .get("/courses")
                .then()
                .statusCode(200)
                .body(containsString("Sold out"))
                .body(containsString("Under way"))
                .body(containsString("OSINT in Russia"));
    }

    /** I04 */
    @Test
    void seatsAreCountedAsTheyAre() {
        assertEquals(0, rows.count("""
                select count(*) from run r where r.taken <> (
                    select count(*) from seat s where s.run_id = r.id and s.status in ('HELD', 'CONFIRMED'))
                """));
    }
}

package org.dossier.subscriber.entitlements;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import org.dossier.kit.test.Eventually;
import org.dossier.kit.test.Rows;
import org.dossier.subscriber.Browser;
import org.dossier.subscriber.RealParts;
import org.dossier.subscriber.Subscribers;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** I08, I15: who may read what can be learnt from the topic alone, however long ago it was told. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EntitlementTopicTest {
    private final GrantAccess grantAccess;
    private final Subscribers subscribers;
    private final Rows rows;
    private final Clock clock;
    private final String kafka;

    EntitlementTopicTest(
            GrantAccess grantAccess,
            Subscribers subscribers,
            Rows rows,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.grantAccess = grantAccess;
        this.subscribers = subscribers;
        this.rows = rows;
        this.clock = clock;
        this.kafka = kafka;
    }

    @Test
    void theTopicIsCompacted() throws Exception {
        var ben = Browser.newReader("ben");
        given().header("Authorization", ben.person().bearer()).put("/api/account/arrival");
        var account = subscribers.account(ben);
        grantAccess.until(
                account, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "guest", new Actor("sub-amir", "Amir"));
        Eventually.within(Duration.ofSeconds(20), "the event has left", () -> hasLeft(account));
        assertEquals("compact", policy());
    }

    private boolean hasLeft(UUID account) {
        return rows.count("select count(*) from outbox where key = ? and sent_at is null", account.toString()) == 0;
    }

    private String policy() throws ExecutionException, InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, EntitlementChanged.TYPE);
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            return admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .get(topic)
                    .get("cleanup.policy")
                    .value();
        }
    }
}

package org.dossier.gateway;

import java.io.IOException;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ManagementPortTest {

    private static SmallRyeConfig with(Map<String, String> environment) throws IOException {
        var settings = ManagementPortTest.class.getResource("/application.properties");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(settings, 250),
                        new PropertiesConfigSource(environment, "environment", 300))
                .build();
    }

    @Test
    @DisplayName("R58 the management port stays on loopback when the door opens to a network")
    void managementDoesNotFollowTheDoor() throws IOException {
        var config = with(Map.of("DOSSIER_HOST", "0.0.0.0"));
        assertEquals("0.0.0.0", value(config, "quarkus.http.host"));
        assertEquals("127.0.0.1", value(config, "quarkus.management.host"));
        assertEquals("10.0.0.5", value(with(Map.of("DOSSIER_MANAGEMENT_HOST", "10.0.0.5")), "quarkus.management.host"));
    }

    private static String value(SmallRyeConfig config, String name) {
        return config.getValue(name, String.class);
    }
}

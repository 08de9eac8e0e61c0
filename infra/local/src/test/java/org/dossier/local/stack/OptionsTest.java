package org.dossier.local.stack;

import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    @Test
    void bareUpStandsAtPort8080AndKeepsItsDataBesideTheSources() {
        assertThat(Options.parse("up"))
                .isEqualTo(new Options("up", new Ports(8080), Path.of(".dossier"), false, false, false));
    }

    @Test
    void allOptionsAreUnderstoodInAnyOrder() {
        assertThat(Options.parse("up", "--empty", "--data", "x", "--infra-only", "--port", "9000", "--detach"))
                .isEqualTo(new Options("up", new Ports(9000), Path.of("x"), true, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "start", "up --prot 1", "up --port", "up --port x", "up --port 80", "up --port 65000"})
    void anythingElseIsRefusedInOneSentence(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ")))
                .isInstanceOf(Refusal.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void everyPortIsCountedFromTheGateways() {
        var ports = new Ports(9000);
        assertThat(IntStream.of(
                        ports.report(),
                        ports.subscriber(),
                        ports.booking(),
                        ports.keycloak(),
                        ports.stripeSandbox(),
                        ports.mailPage(),
                        ports.postgresql(),
                        ports.kafka(),
                        ports.kafkaController(),
                        ports.smtp()))
                .containsExactly(9001, 9002, 9003, 9004, 9005, 9006, 9007, 9008, 9009, 9010);
        assertThat(ports.managementOf(ports.report())).isEqualTo(10_001);
        assertThat(ports.issuer()).isEqualTo("http://localhost:9004/realms/dossier");
    }
}

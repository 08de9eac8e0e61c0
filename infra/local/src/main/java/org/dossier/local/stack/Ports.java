package org.dossier.local.stack;

/**
 * All ports of one stack, each at a fixed distance from the gateway's.
 *
 * @param gateway 1024 to 64500, so that the last of them is still a port
 */
public record Ports(int gateway) {

    private static final int MANAGEMENT = 1000;

    public Ports {
        if (gateway < 1024 || gateway > 64_500) {
            throw new Refusal("--port must be between 1024 and 64500, and " + gateway + " is not.");
        }
    }

    int report() {
        return gateway + 1;
    }

    int subscriber() {
        return gateway + 2;
    }

    int booking() {
        return gateway + 3;
    }

    int keycloak() {
        return gateway + 4;
    }

    int stripeSandbox() {
        return gateway + 5;
    }

    int mailPage() {
        return gateway + 6;
    }

    int postgresql() {
        return gateway + 7;
    }

    int kafka() {
        return gateway + 8;
    }

    String kafkaServers() {
        return "127.0.0.1:" + kafka();
    }

    int kafkaController() {
        return gateway + 9;
    }

    int smtp() {
        return gateway + 10;
    }

    /** Health and metrics of the application at the port given. */
    int managementOf(int port) {
        return port + MANAGEMENT;
    }

    String publicUrl() {
        return "http://localhost:" + gateway;
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloak();
    }

    String issuer() {
        return keycloakUrl() + "/realms/dossier";
    }

    String stripeSandboxUrl() {
        return "http://localhost:" + stripeSandbox();
    }

    String mailPageUrl() {
        return "http://localhost:" + mailPage();
    }
}

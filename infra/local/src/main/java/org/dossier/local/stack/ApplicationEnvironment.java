package org.dossier.local.stack;

import java.util.Map;
import java.util.TreeMap;

import org.dossier.local.KafkaAccount;

/** The environment by which an application is told all it has to know; each gets the secrets it needs and no others. */
final class ApplicationEnvironment {

    private static final String LOOPBACK = "127.0.0.1";

    private final Settings settings;

    ApplicationEnvironment(Settings settings) {
        this.settings = settings;
    }

    Map<String, String> of(Application application) {
        var environment = common(application);
        switch (application) {
            case GATEWAY -> environment.putAll(gateway());
            case REPORT -> environment.putAll(kafka(KafkaAccount.REPORT));
            case SUBSCRIBER -> {
                environment.putAll(kafka(KafkaAccount.SUBSCRIBER));
                environment.putAll(subscriber());
            }
            case BOOKING -> {
                environment.putAll(kafka(KafkaAccount.BOOKING));
                environment.putAll(booking());
            }
        }
        return environment;
    }

    private Map<String, String> common(Application application) {
        var ports = settings.ports();
        var secrets = settings.secrets();
        var database = application.database();
        var port = application.port(ports);
        var environment = new TreeMap<String, String>();
        environment.put("DOSSIER_PUBLIC_URL", ports.publicUrl());
        environment.put("DOSSIER_PORT", Integer.toString(port));
        environment.put("DOSSIER_MANAGEMENT_PORT", Integer.toString(ports.managementOf(port)));
        environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
        environment.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        environment.put(
                "DOSSIER_DB_URL", "jdbc:postgresql://" + LOOPBACK + ":" + ports.postgresql() + "/" + database.name());
        environment.put("DOSSIER_DB_USER", database.application());
        environment.put("DOSSIER_DB_PASSWORD", secrets.ofRole(database.application()));
        environment.put("DOSSIER_DB_OWNER_USER", database.owner());
        environment.put("DOSSIER_DB_OWNER_PASSWORD", secrets.ofRole(database.owner()));
        environment.put("DOSSIER_OIDC_ISSUER", ports.issuer());
        // Nine processes share the machine; twice as many loops as cores in each only take the cores from each other.
        environment.put(
                "QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE",
                Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("DOSSIER_DEMO", Boolean.toString(settings.data().demo()));
        return environment;
    }

    private Map<String, String> kafka(KafkaAccount account) {
        return Map.of(
                "DOSSIER_KAFKA",
                settings.ports().kafkaServers(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_PLAINTEXT",
                "KAFKA_SASL_MECHANISM",
                "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG",
                KafkaAccount.login(account.name(), settings.secrets().ofKafka(account.name())));
    }

    private Map<String, String> gateway() {
        var ports = settings.ports();
        return Map.of(
                "DOSSIER_OIDC_CLIENT_SECRET", settings.secrets().oidcClient(),
                "DOSSIER_STATE_SECRET", settings.secrets().gatewayState(),
                "DOSSIER_FORM_ORIGINS", settings.stripe().sandbox() ? ports.stripeSandboxUrl() : "",
                "DOSSIER_REPORT_URLS", url(ports.report()),
                "DOSSIER_SUBSCRIBER_URLS", url(ports.subscriber()),
                "DOSSIER_BOOKING_URLS", url(ports.booking()),
                // One person stands behind all requests of this machine: limits by address would count the load test
                // and all readers of the browser tests as one.
                "GATEWAY_PROTECTION_LIMITS_API", "1000000",
                "GATEWAY_PROTECTION_LIMITS_LOGIN", "1000");
    }

    private Map<String, String> subscriber() {
        var stripe = settings.stripe();
        var environment = mail();
        environment.put("STRIPE_API_KEY", stripe.apiKey());
        environment.put("STRIPE_WEBHOOK_SECRET", stripe.webhookSecret());
        environment.put("STRIPE_API_BASE", stripe.apiBase());
        return environment;
    }

    private Map<String, String> booking() {
        var environment = mail();
        environment.put("DOSSIER_SUBSCRIBER_URL", url(settings.ports().subscriber()));
        environment.put("DOSSIER_SERVICE_CLIENT_SECRET", settings.secrets().bookingClient());
        return environment;
    }

    private Map<String, String> mail() {
        var environment = new TreeMap<String, String>();
        environment.put("DOSSIER_SMTP_HOST", LOOPBACK);
        environment.put("DOSSIER_SMTP_PORT", Integer.toString(settings.ports().smtp()));
        return environment;
    }

    private static String url(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }
}

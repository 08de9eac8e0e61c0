package org.dossier.local;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one gets in at a broker: its part of {@code server.properties}. */
final class KafkaDoors {

    /** The controller's listener and the one for clients, both on the loopback address. */
    private static final String LISTENERS = """
            listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=CLIENTS://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            controller.quorum.voters=1@127.0.0.1:%2$d
            inter.broker.listener.name=CLIENTS
            """;

    private static final String OPEN = """
            listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
            """;

    // The controller is guarded like the rest: whoever reached it could grant themselves everything.
    private static final String GUARDED = """
            listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
            sasl.enabled.mechanisms=PLAIN
            sasl.mechanism.inter.broker.protocol=PLAIN
            sasl.mechanism.controller.protocol=PLAIN
            listener.name.clients.plain.sasl.jaas.config=%s
            listener.name.controller.plain.sasl.jaas.config=%s
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            super.users=User:%s
            allow.everyone.if.no.acl.found=false
            """;

    private KafkaDoors() {}

    /** For tests of one service: everybody may do everything. */
    static String open(int port, int controllerPort) {
        return LISTENERS.formatted(port, controllerPort) + OPEN;
    }

    /** An account per service, known by the password that {@code passwordOf} tells for its name. */
    static String guarded(int port, int controllerPort, UnaryOperator<String> passwordOf) {
        var services = KafkaAccount.ALL.stream().map(KafkaAccount::name).toList();
        var everybody =
                Stream.concat(Stream.of(KafkaAccount.BROKER), services.stream()).toList();
        return LISTENERS.formatted(port, controllerPort)
                + GUARDED.formatted(
                        admits(everybody, passwordOf),
                        admits(List.of(KafkaAccount.BROKER), passwordOf),
                        KafkaAccount.BROKER);
    }

    private static String admits(List<String> accounts, UnaryOperator<String> passwordOf) {
        var own = KafkaAccount.login(KafkaAccount.BROKER, passwordOf.apply(KafkaAccount.BROKER));
        return accounts.stream()
                .map(account -> " user_%s=\"%s\"".formatted(account, passwordOf.apply(account)))
                .collect(Collectors.joining("", own.substring(0, own.length() - 1), ";"));
    }
}

package org.dossier.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each account may do at the broker, which denies all else (R57). May be run again at any time: it adds what is
 * missing and takes away what is no longer meant.
 */
public final class KafkaAccess {

    /** Topics of one's own are also made and set to be compacted; nobody deletes any. */
    private static final List<AclOperation> OWN =
            List.of(AclOperation.WRITE, AclOperation.CREATE, AclOperation.DESCRIBE_CONFIGS, AclOperation.ALTER_CONFIGS);

    private KafkaAccess() {}

    /** @param password the broker's own */
    public static void grant(String servers, String password, List<KafkaAccount> accounts) {
        grantAs(servers, KafkaAccount.BROKER, password, accounts);
    }

    static void grantAs(String servers, String grantor, String password, List<KafkaAccount> accounts) {
        var meant = accounts.stream().flatMap(account -> of(account).stream()).toList();
        try (var admin = Admin.create(client(servers, grantor, password))) {
            var stale = new ArrayList<>(
                    admin.describeAcls(AclBindingFilter.ANY).values().get());
            stale.removeAll(meant);
            admin.createAcls(meant).all().get();
            admin.deleteAcls(stale.stream().map(AclBinding::toFilter).toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka's accounts could not be given their rights.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Kafka's accounts were given their rights.", e);
        }
    }

    /** The settings of a client that signs in as this account. */
    public static Map<String, Object> client(String servers, String account, String password) {
        return Map.of(
                "bootstrap.servers",
                servers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                KafkaAccount.login(account, password));
    }

    private static List<AclBinding> of(KafkaAccount account) {
        var rights = new ArrayList<AclBinding>();
        OWN.forEach(right -> rights.add(allow(account, right, ResourceType.TOPIC, account.owner() + ".")));
        account.reads().forEach(topic -> rights.add(allow(account, AclOperation.READ, ResourceType.TOPIC, topic)));
        rights.add(allow(account, AclOperation.READ, ResourceType.GROUP, account.name() + "."));
        return rights;
    }

    private static AclBinding allow(KafkaAccount account, AclOperation right, ResourceType type, String prefix) {
        return new AclBinding(
                new ResourcePattern(type, prefix, PatternType.PREFIXED),
                new AccessControlEntry("User:" + account.name(), "*", right, AclPermissionType.ALLOW));
    }
}

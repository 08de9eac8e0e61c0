package org.dossier.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider that publishes its keys and signs tokens with Keycloak's claims, for tests of one service; it
 * signs no person in. Whole sign-ins are tried against Keycloak itself, in the journeys.
 */
public final class TestIssuer {
    private static final String ADDRESS = "dossier.test.issuer.address";
    private static final String KEY = "dossier.test.issuer.key";
    private static final String PUBLISHED = "dossier.test.issuer.published";
    private static final String KEYS_ASKED_FOR = "dossier.test.issuer.keys-asked-for";
    private static final String STRANGERS_KEY = "dossier.test.issuer.strangers-key";

    private final String address;
    private final RsaJsonWebKey key;
    private final RsaJsonWebKey strangersKey;

    private TestIssuer(String address, RsaJsonWebKey key, RsaJsonWebKey strangersKey) {
        this.address = address;
        this.key = key;
        this.strangersKey = strangersKey;
    }

    /**
     * The one of this JVM, started on first use on a free loopback port. Quarkus loads test classes more than once, so
     * that a static field would not be one: the system properties are.
     */
    public static TestIssuer running() {
        synchronized (System.getProperties()) {
            if (System.getProperty(ADDRESS) == null) {
                start();
            }
            return new TestIssuer(
                    System.getProperty(ADDRESS),
                    read(System.getProperty(KEY)),
                    read(System.getProperty(STRANGERS_KEY)));
        }
    }

    private static void start() {
        var server = newServer();
        var issuer = new TestIssuer(
                "http://localhost:" + server.getAddress().getPort(), newKey("key-1"), newKey("strangers-key"));
        serve(server, "/.well-known/openid-configuration", issuer::discovery);
        serve(server, "/certs", TestIssuer::publishedKeys);
        serve(server, "/strangers-certs", () -> new JsonWebKeySet(issuer.strangersKey).toJson());
        serve(server, "/token", issuer::serviceToken);
        server.start();
        System.setProperty(PUBLISHED, new JsonWebKeySet(issuer.key).toJson());
        System.setProperty(KEY, issuer.key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        System.setProperty(STRANGERS_KEY, issuer.strangersKey.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        System.setProperty(ADDRESS, issuer.address);
    }

    /** The issuer's address, as in the tokens' {@code iss}. */
    public String address() {
        return address;
    }

    /** From now on a new key signs; the earlier one is still published, as the tokens that it signed live on. */
    public static void rotateKeys() {
        synchronized (System.getProperties()) {
            var next = newKey("key-" + System.nanoTime());
            System.setProperty(PUBLISHED, new JsonWebKeySet(running().key, next).toJson());
            System.setProperty(KEY, next.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        }
    }

    /** How often the keys were fetched. */
    public static int timesAskedForKeys() {
        return Integer.getInteger(KEYS_ASKED_FOR, 0);
    }

    private static String publishedKeys() {
        synchronized (System.getProperties()) {
            System.setProperty(KEYS_ASKED_FOR, String.valueOf(timesAskedForKeys() + 1));
            return System.getProperty(PUBLISHED);
        }
    }

    /** A signed access token for this person. */
    public String accessToken(Person person) {
        return accessToken(person, claims -> {});
    }

    /** The same with claims changed, for tokens that must be refused. */
    String accessToken(Person person, Consumer<JwtClaims> change) {
        var claims = claimsOf(person);
        change.accept(claims);
        return sign(claims, key, header -> {});
    }

    /** A token signed by a stranger's key, its header changed to make it pass for ours. */
    String forgedToken(Person person, Consumer<JsonWebSignature> header) {
        return sign(claimsOf(person), strangersKey, header);
    }

    /** A token that says of itself that it needs no signature. */
    String unsignedToken(Person person) {
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setPayload(claimsOf(person).toJson());
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token cannot be written.", e);
        }
    }

    /** The name under which the services know our key. */
    String keyId() {
        return key.getKeyId();
    }

    /** What a forger offers for the check of a signature of theirs. */
    PublicJsonWebKey strangersKey() {
        return strangersKey;
    }

    /** Where that key can be had; nobody should ask for it there. */
    String strangersCerts() {
        return address + "/strangers-certs";
    }

    private JwtClaims claimsOf(Person person) {
        var claims = new JwtClaims();
        claims.setIssuer(address());
        claims.setSubject(person.subject());
        claims.setAudience("dossier-services");
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        claims.setClaim("azp", "dossier-gateway");
        claims.setClaim("acr", person.roles().isEmpty() ? "1" : "second-factor");
        claims.setClaim("name", person.name());
        claims.setClaim("email", person.email());
        claims.setClaim("email_verified", true);
        claims.setClaim("realm_access", Map.of("roles", List.copyOf(person.roles())));
        return claims;
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "authorization_endpoint": "%1$s/auth",
                 "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address);
    }

    /** What a service gets that signs in as itself. */
    private String serviceToken() {
        var service = new Person("service-account", "A service", "", List.of("payments"));
        return """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}""".formatted(accessToken(service));
    }

    private static void serve(HttpServer server, String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            var body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The test issuer finds no free port.", e);
        }
    }

    private static RsaJsonWebKey read(String json) {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException("The issuer's key cannot be read.", e);
        }
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("No RSA key can be made.", e);
        }
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key, Consumer<JsonWebSignature> header) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setHeader("typ", "JWT");
            header.accept(signature);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token cannot be signed.", e);
        }
    }
}

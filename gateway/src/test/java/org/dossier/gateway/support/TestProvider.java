package org.dossier.gateway.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An OpenID provider that signs in whoever comes, by the code flow with PKCE, and rotates refresh tokens. */
public final class TestProvider {

    private static @Nullable TestProvider running;

    private record Code(String challenge, String nonce, String subject, String sid) {}

    private record Grant(String subject, String sid) {}

    private final String issuer;
    private final RsaJsonWebKey key = newKey();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private @Nullable HttpServer server;
    private volatile CountDownLatch answering = new CountDownLatch(0);
    private volatile Duration takes = Duration.ZERO;
    private volatile int tokenLife = 300;
    private volatile String subject = "sub-ana";
    private volatile Consumer<JwtClaims> idTokenChange = claims -> {};

    private TestProvider(String issuer) {
        this.issuer = issuer;
    }

    /** The one of this test run, started, with nothing issued yet. */
    public static synchronized TestProvider running() {
        if (running == null) {
            running = new TestProvider(ConfigProvider.getConfig().getValue("gateway.issuer", String.class));
        }
        running.goOn();
        running.takes = Duration.ZERO;
        running.tokenLife = 300;
        running.subject = "sub-ana";
        running.idTokenChange = claims -> {};
        running.renewals.set(0);
        running.start();
        return running;
    }

    private void start() {
        if (server != null) {
            return;
        }
        try {
            var address = new InetSocketAddress(
                    InetAddress.getByName("localhost"), URI.create(issuer).getPort());
            var started = HttpServer.create(address, 0);
            var path = URI.create(issuer).getPath();
            started.createContext(path + "/.well-known/openid-configuration", e -> json(e, 200, discovery()));
            started.createContext(path + "/certs", e -> json(e, 200, new JsonWebKeySet(key).toJson()));
            started.createContext(path + "/token", this::token);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.start();
            server = started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a killed process. */
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Takes requests for new tokens and does not answer them. */
    public void hang() {
        answering = new CountDownLatch(1);
    }

    /** Until so many have asked for new tokens since the start of the test; three seconds at most. */
    public void untilAsked(int count) throws InterruptedException {
        for (int i = 0; i < 300 && renewals.get() < count; i++) {
            Thread.sleep(10);
        }
    }

    /** How long it takes over new tokens from now on. */
    public void takes(Duration time) {
        takes = time;
    }

    /** Answers them all. */
    public void goOn() {
        answering.countDown();
    }

    /** Who signs in next. */
    public void signsIn(String person) {
        subject = person;
    }

    /** Life of the access tokens to come. */
    public void tokenLife(int seconds) {
        tokenLife = seconds;
    }

    /** Spoils the ID tokens to come. */
    public void changeIdTokens(Consumer<JwtClaims> change) {
        idTokenChange = change;
    }

    /** Ends all sign-ins at the provider. */
    public void revokeAll() {
        refreshTokens.clear();
    }

    /** How often tokens were renewed. */
    public int renewals() {
        return renewals.get();
    }

    /** The issuer's address. */
    public String issuer() {
        return issuer;
    }

    /** What the login page would do: takes the authorization request and returns the address to go back to. */
    public String signIn(String authorizationAddress) {
        var query = parameters(URI.create(authorizationAddress).getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method"))) {
            throw new AssertionError("PKCE S256 is required: " + query);
        }
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Code(
                        query.get("code_challenge"),
                        query.get("nonce"),
                        subject,
                        UUID.randomUUID().toString()));
        return query.get("redirect_uri") + "?state=" + query.get("state") + "&code=" + code + "&session_state=x";
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(form.get("grant_type"))) {
            var grant = refreshTokens.remove(form.get("refresh_token"));
            renewals.incrementAndGet();
            untilItAnswers();
            answer(exchange, grant, null);
            return;
        }
        var code = codes.remove(form.get("code"));
        boolean proven = code != null && code.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
        answer(exchange, proven ? new Grant(code.subject(), code.sid()) : null, proven ? code.nonce() : null);
    }

    private void untilItAnswers() {
        try {
            answering.await();
            Thread.sleep(takes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, @Nullable Grant grant, @Nullable String nonce) throws IOException {
        if (grant == null) {
            json(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Token is not active\"}");
            return;
        }
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, grant);
        json(
                exchange,
                200,
                JsonUtil.toJson(Map.of(
                        "access_token",
                        sign(claims(grant, "dossier-services", "Bearer", tokenLife)),
                        "expires_in",
                        tokenLife,
                        "refresh_token",
                        refresh,
                        "id_token",
                        idToken(grant, nonce),
                        "token_type",
                        "Bearer")));
    }

    private String idToken(Grant grant, @Nullable String nonce) {
        var claims = claims(grant, "dossier-gateway", "ID", 300);
        if (nonce != null) {
            claims.setClaim("nonce", nonce);
        }
        idTokenChange.accept(claims);
        return sign(claims);
    }

    private JwtClaims claims(Grant grant, String audience, String type, int life) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(grant.subject());
        claims.setAudience(audience);
        claims.setExpirationTime(NumericDate.fromSeconds(TestClock.now().getEpochSecond() + life));
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setClaim("typ", type);
        claims.setClaim("sid", grant.sid());
        return claims;
    }

    /** A logout token as the provider sends it, changed as asked. */
    public String logoutToken(Consumer<JwtClaims> change) {
        return sign(logoutClaims(change));
    }

    /** The same, signed by a key nobody published. */
    public String forgedLogoutToken(Consumer<JwtClaims> change) {
        return sign(logoutClaims(change), newKey());
    }

    private JwtClaims logoutClaims(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("dossier-gateway");
        // By the machine's clock, which the extension goes by; ours may be up to five minutes ahead of it.
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(2);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Logout");
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        change.accept(claims);
        return claims;
    }

    /** The {@code sid} of the sign-in that holds this access token. */
    public static String sidOf(String accessToken) {
        try {
            var payload = new String(Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]));
            return (String) JsonUtil.parseJson(payload).get("sid");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(JwtClaims claims) {
        return sign(claims, key);
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey key) {
        try {
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue("RS256");
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return JsonUtil.toJson(Map.of(
                "issuer",
                issuer,
                "jwks_uri",
                issuer + "/certs",
                "authorization_endpoint",
                issuer + "/auth",
                "token_endpoint",
                issuer + "/token",
                "end_session_endpoint",
                issuer + "/end",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        StubService.send(exchange, status, "application/json", body);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var parameters = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("key-1");
            key.setAlgorithm("RS256");
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}

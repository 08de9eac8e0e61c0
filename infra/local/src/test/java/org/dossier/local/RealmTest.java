package org.dossier.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the realm file promises about sign-in. */
class RealmTest {

    private static JsonNode realm;
    private static JsonNode demoPeople;

    @BeforeAll
    static void read() throws IOException {
        realm = new ObjectMapper().readTree(Files.readString(Path.of("../keycloak/realm-dossier.json")));
        demoPeople =
                new ObjectMapper().readTree(Files.readString(Path.of("../keycloak/realm-dossier-demo-users.json")));
    }

    @Test
    @DisplayName("R54: no client takes passwords, hands out tokens in the browser, or pairs devices")
    void everyClientKeepsToTheCodeFlow() {
        assertThat(realm.get("clients")).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
            var attributes = client.path("attributes");
            assertThat(attributes
                            .path("oauth2.device.authorization.grant.enabled")
                            .asBoolean())
                    .isFalse();
            assertThat(attributes.path("oidc.ciba.grant.enabled").asBoolean()).isFalse();
        });
    }

    @Test
    @DisplayName("R54: redirect addresses are exact")
    void noRedirectAddressHasAWildcard() {
        assertThat(realm.get("clients"))
                .allSatisfy(client -> assertThat(client.path("redirectUris"))
                        .allSatisfy(uri -> assertThat(uri.asText()).doesNotContain("*")));
        assertThat(client("dossier-gateway").get("redirectUris"))
                .singleElement()
                .satisfies(uri -> assertThat(uri.asText()).isEqualTo("${DOSSIER_PUBLIC_URL}/login/callback"));
    }

    @Test
    @DisplayName("R53: the gateway must use PKCE with S256")
    void gatewayUsesPkce() {
        assertThat(client("dossier-gateway")
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
    }

    @Test
    @DisplayName("R54: a code lives for a minute at most, a refresh token is used once")
    void codesAreShortLivedAndRefreshTokensRotate() {
        assertThat(realm.get("accessCodeLifespan").asInt()).isBetween(1, 60);
        assertThat(realm.get("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.get("refreshTokenMaxReuse").asInt()).isZero();
    }

    @Test
    @DisplayName("R46: links by mail live for ten minutes at most")
    void linksByMailExpireSoon() {
        assertThat(realm.get("verifyEmail").asBoolean())
                .as("who registers shows that the address is theirs")
                .isTrue();
        assertThat(realm.get("actionTokenGeneratedByUserLifespan").asInt()).isBetween(1, 600);
        assertThat(realm.get("actionTokenGeneratedByAdminLifespan").asInt()).isBetween(1, 600);
    }

    @Test
    @DisplayName("R41, R42: long passwords that are not common, and guessing is slowed without locking anybody out")
    void passwordsAreGuardedWithoutLockOut() {
        assertThat(realm.get("passwordPolicy").asText())
                .contains("length(12)", "notUsername", "notEmail", "passwordBlacklist(realm-common-passwords.txt)");
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("R43, R59: the realm brings no person along, and no secret")
    void realmHasNoPeopleAndNoSecrets() {
        assertThat(realm.get("users"))
                .extracting(user -> user.get("serviceAccountClientId").asText())
                .containsExactly("dossier-desk-api", "booking-service");
        assertThat(realm.findValuesAsText("secret")).allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
    }

    @Test
    @DisplayName("R57: only the booking service takes payments, and can do nothing else")
    void onlyTheBookingServiceHasTheRolePayments() {
        assertThat(realm.get("scopeMappings"))
                .filteredOn(scope -> scope.get("roles").toString().contains("payments"))
                .singleElement()
                .satisfies(scope -> {
                    assertThat(scope.get("client").asText()).isEqualTo("booking-service");
                    assertThat(scope.get("roles")).hasSize(1);
                });
        assertThat(demoPeople.toString()).doesNotContain("payments");
        assertThat(client("booking-service").get("redirectUris")).isEmpty();
    }

    @Test
    void demoPeopleHaveTheRolesTheyAreIntroducedWith() {
        assertThat(roles("ana@example.org")).containsExactly("default-roles-dossier");
        assertThat(roles("edith@example.org")).containsExactly("default-roles-dossier", "editor");
        assertThat(roles("amir@example.org")).containsExactly("default-roles-dossier", "account-manager");
        assertThat(roles("ada@example.org")).containsExactly("default-roles-dossier", "administrator");
    }

    @Test
    @DisplayName("R44: staff are asked for a second factor whatever was requested, and each staff role makes one staff")
    void staffAreAskedForASecondFactor() {
        for (var role : List.of("editor", "account-manager", "administrator")) {
            assertThat(named(realm.get("roles").get("realm"), "name", role)
                            .path("composites")
                            .path("realm")
                            .toString())
                    .contains("\"staff\"");
        }
        assertThat(realm.get("browserFlow").asText()).isEqualTo("sign in");
        assertThat(steps("sign-in forms")).containsSubsequence("auth-username-password-form", "second factor of staff");
        assertThat(steps("second factor of staff"))
                .containsExactly("conditional-user-role", "conditional-level-of-authentication", "auth-otp-form");
        assertThat(realm.get("attributes").get("acr.loa.map").asText()).isEqualTo("{\"second-factor\":2}");
    }

    @Test
    @DisplayName("R44: a code counts once, and a forgotten password is no way to a new second factor")
    void secondFactorIsNotResetByMail() {
        assertThat(realm.get("otpPolicyCodeReusable").asBoolean()).isFalse();
        assertThat(steps("reset credentials")).isNotEmpty().noneMatch(step -> step.contains("otp"));
        assertThat(steps("reset credentials")).noneMatch(step -> step.contains("OTP"));
    }

    private static List<String> steps(String flow) {
        return StreamSupport.stream(
                        named(realm.get("authenticationFlows"), "alias", flow)
                                .get("authenticationExecutions")
                                .spliterator(),
                        false)
                .map(step ->
                        step.path("authenticator").asText(step.path("flowAlias").asText()))
                .toList();
    }

    private static JsonNode named(JsonNode nodes, String field, String name) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.get(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Iterable<String> roles(String user) {
        return StreamSupport.stream(demoPeople.get("users").spliterator(), false)
                .filter(found -> found.get("username").asText().equals(user))
                .flatMap(found -> StreamSupport.stream(found.get("realmRoles").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode client(String id) {
        return named(realm.get("clients"), "clientId", id);
    }
}

package org.dossier.kit.test;

import java.util.List;

/** Somebody in a test, whom the {@link TestIssuer} can sign in. */
public record Person(String subject, String name, String email, List<String> roles) {
    /** Subscribes to everything. */
    public static final Person ANA = reader("ana");

    /** Is signed in and pays nothing. */
    public static final Person BEN = reader("ben");

    /** Subscribed once, and no more. */
    public static final Person LEA = reader("lea");

    /** Subscribes to Central Asia and the Caucasus only. */
    public static final Person WIM = reader("wim");

    /** Edits. */
    public static final Person EDITH = staff("edith", "editor");

    /** Looks after accounts. */
    public static final Person AMIR = staff("amir", "account-manager");

    /** Administers. */
    public static final Person ADA = staff("ada", "administrator");

    /** A signed access token as Keycloak would issue it for the services, valid for five minutes. */
    public String token() {
        return TestIssuer.running().accessToken(this);
    }

    /** The value of an Authorization header. */
    public String bearer() {
        return "Bearer " + token();
    }

    /** The same for somebody who gave a password and no second factor (R44). */
    public String bearerByPasswordAlone() {
        return "Bearer " + TestIssuer.running().accessToken(this, claims -> claims.setClaim("acr", "1"));
    }

    /** The same for somebody who typed an address and has not shown yet that it is theirs. */
    public String bearerWithUnverifiedAddress() {
        return "Bearer " + TestIssuer.running().accessToken(this, claims -> claims.setClaim("email_verified", false));
    }

    /** The same for a program that signed in with its own secret as this client. */
    public String bearerOfProgram(String client) {
        return "Bearer "
                + TestIssuer.running().accessToken(this, claims -> {
                    claims.setClaim("azp", client);
                    claims.setClaim("acr", "1");
                });
    }

    private static Person reader(String name) {
        return new Person("sub-" + name, capitalised(name), name + "@example.org", List.of());
    }

    private static Person staff(String name, String role) {
        return new Person("sub-" + name, capitalised(name), name + "@example.org", List.of(role));
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

package org.dossier.journeys;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** Registering at Keycloak, coming back to the same report, and what signing out leaves behind. */
class SignInJourneyIT extends Journey {
    @Test
    void aCopiedCookieIsDeadAfterSigningOut() {
        try (var reader = newReader("Kim")) {
            var stolen = reader.page().context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("__Host-dossier"))
                    .toList();
            reader.click("Sign out");
            reader.open("/");
            reader.page().context().addCookies(stolen);
            reader.open("/account");
            assertFalse(reader.page().url().startsWith(stack.url("/account")), "R49: the gateway asks to sign in");
        }
    }
}

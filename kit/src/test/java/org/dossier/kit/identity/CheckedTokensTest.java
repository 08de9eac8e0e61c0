package org.dossier.kit.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** R51, R65: how long a check of a token may stand for the next one. */
class CheckedTokensTest {
    private static final String TOKEN = "header.claims.signature";

    private final Moving time = new Moving();
    private final CheckedTokens checked = new CheckedTokens(time, time::nanos);

    @Test
    void aCheckedTokenNamesTheSamePersonForAMinute() {
        checked.keep(TOKEN, ana(endingIn(300)));
        time.pass(59);
        var found = checked.find(TOKEN);
        assertNotNull(found);
        assertEquals("ana", found.getPrincipal().getName());
        assertEquals(Set.of("editor"), found.getRoles());
        assertEquals("kept", found.getAttribute("tenant"));
    }

    @Test
    void afterAMinuteItIsCheckedAgain() {
        checked.keep(TOKEN, ana(endingIn(300)));
        time.pass(60);
        assertNull(checked.find(TOKEN));
    }

    @Test
    void itsEndIsItsEnd() {
        checked.keep(TOKEN, ana(endingIn(10)));
        time.pass(9);
        assertNotNull(checked.find(TOKEN));
        time.pass(1);
        assertNull(checked.find(TOKEN));
    }

    @Test
    void aTokenWithoutAnEndIsNotRemembered() {
        checked.keep(TOKEN, ana(null));
        assertNull(checked.find(TOKEN));
    }

    @Test
    void aClockThatIsSetBackProlongsNothing() {
        checked.keep(TOKEN, ana(endingIn(300)));
        time.setBack(3600);
        time.pass(60);
        assertNull(checked.find(TOKEN));
    }

    @Test
    void anotherSignatureIsAnotherToken() {
        checked.keep(TOKEN, ana(endingIn(300)));
        assertNull(checked.find("header.claims.signaturf"));
        assertNull(checked.find("header.claims."));
    }

    private Long endingIn(long seconds) {
        return time.instant().getEpochSecond() + seconds;
    }

    private static SecurityIdentity ana(@Nullable Long end) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims("ana", end))
                .addRole("editor")
                .addAttribute("tenant", "kept")
                .build();
    }

    private record Claims(String name, @Nullable Long end) implements JsonWebToken {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String claim) {
            return claim.equals("exp") ? (T) end : null;
        }
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-11-26T12:00:00Z");
        private long nanos;

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
            nanos += Duration.ofSeconds(seconds).toNanos();
        }

        void setBack(long seconds) {
            now = now.minusSeconds(seconds);
        }

        long nanos() {
            return nanos;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

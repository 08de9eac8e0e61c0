package org.dossier.gateway.protection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits on what one client may ask. */
@ConfigMapping(prefix = "gateway.protection")
public interface ProtectionConfig {

    /** Addresses of proxies in front of us whose {@code X-Forwarded-For} is believed. Default: none, nobody is. */
    Optional<List<String>> trustedProxies();

    /** How many different clients are counted at once; the map of counters grows no further. About 200 bytes each. */
    @WithDefault("50000")
    int countedClients();

    /** The limits, each a number of requests per period. */
    Limits limits();

    /** A limit per kind of request. */
    interface Limits {

        /**
         * Pages that the cache could not answer, per session or address. It stops a runaway client, not a library whose
         * readers share an address, hence the generous default.
         */
        @WithDefault("50000")
        int pages();

        /** Period of {@link #pages()}. */
        @WithDefault("PT10S")
        Duration pagesPeriod();

        /** API and search, per subject, else per address: five a second, in bursts of a minute. */
        @WithDefault("300")
        int api();

        /** Period of {@link #api()}. */
        @WithDefault("PT1M")
        Duration apiPeriod();

        /** Begun and finished sign-ins per address: an office signing in at nine, not a password guesser. */
        @WithDefault("60")
        int login();

        /** Period of {@link #login()}. */
        @WithDefault("PT1M")
        Duration loginPeriod();

        /**
         * Sign-outs per address, a reader's and the provider's alike; generous because the provider, which has one address,
         * ends the sign-ins of a whole office at once.
         */
        @WithDefault("600")
        int logout();

        /** Period of {@link #logout()}. */
        @WithDefault("PT1M")
        Duration logoutPeriod();

        /**
         * Cookies per address that open nothing; each costs a look into the database. Ten a second is what a library's
         * readers have left over from yesterday, not what somebody needs who tries cookies out.
         */
        @WithDefault("600")
        int cookies();

        /** Period of {@link #cookies()}. */
        @WithDefault("PT1M")
        Duration cookiesPeriod();

        /** Checkouts begun per subject: more is a card tester. */
        @WithDefault("20")
        int checkout();

        /** Period of {@link #checkout()}. */
        @WithDefault("PT10M")
        Duration checkoutPeriod();

        /**
         * Returns from a checkout looked at per subject; each may ask Stripe. The page asks again every 1.5 seconds, 40 times
         * a minute: three tabs may wait at once.
         */
        @WithDefault("120")
        int returns();

        /** Period of {@link #returns()}. */
        @WithDefault("PT1M")
        Duration returnsPeriod();

        /** Documents imported per subject; each costs seconds of parsing. */
        @WithDefault("60")
        int imports();

        /** Period of {@link #imports()}. */
        @WithDefault("PT10M")
        Duration importsPeriod();

        /** CSP reports per address; the rest is dropped. */
        @WithDefault("60")
        int reports();

        /** Period of {@link #reports()}. */
        @WithDefault("PT1M")
        Duration reportsPeriod();
    }
}

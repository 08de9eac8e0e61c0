package org.dossier.gateway.session;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a sign-in lasts. */
@ConfigMapping(prefix = "gateway.session")
public interface SessionConfig {

    /**
     * Longest life of a session, whatever its reader does. Default 7 days: a reader signs in once a week; the realm's own
     * limits, usually shorter, end a session earlier because its token is no longer renewed.
     */
    @WithDefault("P7D")
    Duration absoluteLimit();

    /** Longest pause between two requests. Default 8 hours: a working day on a shared desk ends before the next. */
    @WithDefault("PT8H")
    Duration idleLimit();

    /**
     * How long a replica trusts what it last read of a session, or that there is none. Default 1 s: this is how long a
     * copied cookie can outlive a sign-out that another replica served; on the same replica it is dead at once.
     */
    @WithDefault("PT1S")
    Duration trust();

    /** Sessions held in memory at once, about 5 KB each. */
    @WithDefault("10000")
    int held();

    /**
     * Longest time for which a replica remembers that an id opened a session, and nothing else of it. Default 1 hour: as
     * long, its requests are not taken for somebody's who tries cookies out.
     */
    @WithDefault("PT1H")
    Duration familiar();

    /** Ids looked up at once that this replica has not met. Default 100: half of the threads that may wait for PostgreSQL. */
    @WithDefault("100")
    int lookups();

    /** A token that expires within this time is renewed. Default 30 s: longer than a request, so that none dies on its way. */
    @WithDefault("PT30S")
    Duration renewBefore();

    /** Longest wait for the OpenID provider's token endpoint. */
    @WithDefault("PT5S")
    Duration renewTimeout();

    /**
     * Renewals at once. Each keeps a database connection and the lock on its row until the provider answers. Default 4: a
     * third of the 12 connections, so that sessions are read while the provider hangs, and one less than the extension's
     * connections to the provider, so that a sign-in finds one.
     */
    @WithDefault("4")
    int renewals();

    /**
     * How long others wait for a turn while the provider answers nobody. Default 2 s: it answers in some 20 ms, a hundred
     * times slower when its machine is busy, and what is silent for longer hangs.
     */
    @WithDefault("PT2S")
    Duration renewSilence();

    /**
     * Longest wait for a turn while it answers. Default 5 s: a thousand tokens that expire together, as after a restart
     * of the provider, are renewed by then, and a reader still looks at the page that is loading.
     */
    @WithDefault("PT5S")
    Duration renewTurn();

    /** How often what has ended is removed from the table. */
    @WithDefault("PT15M")
    Duration removeEvery();
}

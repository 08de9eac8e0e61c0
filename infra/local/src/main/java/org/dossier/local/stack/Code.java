package org.dossier.local.stack;

import java.time.Instant;

/** {@code ./dossier code}: the second factor of the demonstration's staff, for who has no authenticator app at hand. */
public final class Code {

    private Code() {}

    /** Each code is good for one sign-in. */
    public static void print() {
        System.out.println(OneTimeCode.DEMO.at(Instant.now()));
    }
}

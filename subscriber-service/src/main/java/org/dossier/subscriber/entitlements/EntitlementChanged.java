package org.dossier.subscriber.entitlements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import org.dossier.kit.events.DomainEvent;
import org.dossier.subscriber.accounts.Account;

/**
 * The payload of {@value #TYPE}: all of an account's access, so that the newest event alone is enough.
 *
 * @param accountId our key of the account, also the event's key
 * @param subject the {@code sub} of the person's tokens
 * @param coverage region codes, {@code ["*"]} for all, empty for no access
 * @param until when access ends, UTC, exclusive; without access when it ended
 * @param cause what it rests on
 * @param plan the plan's key; null without a subscription behind it
 */
record EntitlementChanged(
        UUID accountId,
        String subject,
        List<String> coverage,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant until,

        Cause cause,
        @Nullable String plan) {
    static final String TYPE = "subscriber.entitlement-changed.v1";

    static DomainEvent of(Account account, Entitlement entitlement) {
        var access = entitlement.access();
        var data = new EntitlementChanged(
                account.id(), account.subject(), access.coverage(), access.until(), access.cause(), access.plan());
        return new DomainEvent(TYPE, account.id(), entitlement.version(), data);
    }
}

package org.dossier.subscriber.billing;

import java.time.Instant;
import java.util.Set;

/**
 * What an account's subscription entitles to.
 *
 * @param subscription Stripe's key ({@code sub_…})
 * @param plan the plan's key
 * @param coverage region codes, or {@code *} for all
 * @param until when the entitlement ends unless Stripe tells of a renewal, exclusive
 */
public record PaidTerm(String subscription, String plan, Set<String> coverage, Instant until) {}

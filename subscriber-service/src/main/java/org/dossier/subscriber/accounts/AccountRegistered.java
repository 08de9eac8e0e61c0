package org.dossier.subscriber.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A person arrived for the first time and has an account now. Fired synchronously in the transaction that creates the
 * account: an observer that throws undoes the arrival, so it should only write to the database.
 *
 * @param accountId our key of the account
 * @param name the name to address, as the identity provider gave it
 * @param email where mail goes
 * @param at when the account was created
 */
public record AccountRegistered(UUID accountId, String name, String email, Instant at) {}

package org.dossier.stripe.sandbox.checkout;

import java.util.Optional;

import com.google.gson.JsonObject;

import org.dossier.stripe.sandbox.customers.Decline;
import org.dossier.stripe.sandbox.store.Change;

/** How an open session is paid. */
@FunctionalInterface
interface Sale {

    /** Pays with the card that an entry kept; answers why it was declined, empty when it is paid. */
    Optional<Decline> pay(Change change, JsonObject session, JsonObject card, String email);
}

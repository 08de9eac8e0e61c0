package org.dossier.stripe.sandbox.customers;

import java.util.Arrays;
import java.util.Optional;

/** Stripe's test cards, as far as the sandbox knows them, and how each behaves. */
public enum TestCard {
    VISA("4242424242424242", "visa", Behaviour.PAYS, "", ""),
    VISA_DEBIT("4000056655665556", "visa", Behaviour.PAYS, "", ""),
    MASTERCARD("5555555555554444", "mastercard", Behaviour.PAYS, "", ""),
    AMERICAN_EXPRESS("378282246310005", "amex", Behaviour.PAYS, "", ""),
    GENERIC_DECLINE("4000000000000002", "visa", Behaviour.DECLINES, "card_declined", "generic_decline"),
    INSUFFICIENT_FUNDS("4000000000009995", "visa", Behaviour.DECLINES, "card_declined", "insufficient_funds"),
    LOST_CARD("4000000000009987", "visa", Behaviour.DECLINES, "card_declined", "lost_card"),
    EXPIRED_CARD("4000000000000069", "visa", Behaviour.DECLINES, "expired_card", "expired_card"),
    INCORRECT_CVC("4000000000000127", "visa", Behaviour.DECLINES, "incorrect_cvc", "incorrect_cvc"),
    PROCESSING_ERROR("4000000000000119", "visa", Behaviour.DECLINES, "processing_error", "processing_error"),
    /** Asks for authentication once, when the card is set up. */
    AUTHENTICATE_ONCE("4000002500003155", "visa", Behaviour.AUTHENTICATES_ONCE, "", ""),
    /** Asks for authentication on each payment, so that a renewal fails. */
    AUTHENTICATE_ALWAYS("4000002760003184", "visa", Behaviour.AUTHENTICATES_ALWAYS, "", ""),
    /** Pays, and its owner calls each payment fraudulent. */
    DISPUTES("4000000000000259", "visa", Behaviour.DISPUTES, "", ""),
    /** Can be attached to a customer; every charge is declined. */
    DECLINES_AFTER_ATTACHING(
            "4000000000000341", "visa", Behaviour.DECLINES_AFTER_ATTACHING, "card_declined", "generic_decline");

    /** What happens with the card. */
    public enum Behaviour {
        PAYS,
        DECLINES,
        DECLINES_AFTER_ATTACHING,
        DISPUTES,
        AUTHENTICATES_ONCE,
        AUTHENTICATES_ALWAYS
    }

    private final String number;
    private final String brand;
    private final Behaviour behaviour;
    private final String code;
    private final String declineCode;

    TestCard(String number, String brand, Behaviour behaviour, String code, String declineCode) {
        this.number = number;
        this.brand = brand;
        this.behaviour = behaviour;
        this.code = code;
        this.declineCode = declineCode;
    }

    public static Optional<TestCard> ofNumber(String number) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(number))
                .findFirst();
    }

    public String last4() {
        return number.substring(number.length() - 4);
    }

    public String brand() {
        return brand;
    }

    public boolean asksForAuthentication() {
        return behaviour == Behaviour.AUTHENTICATES_ONCE || behaviour == Behaviour.AUTHENTICATES_ALWAYS;
    }

    public boolean isDisputed() {
        return behaviour == Behaviour.DISPUTES;
    }

    /** Why a charge is declined, empty when it is not. */
    public Optional<Decline> onCharge(boolean offSession) {
        return switch (behaviour) {
            case DECLINES, DECLINES_AFTER_ATTACHING -> Optional.of(Decline.of(code, declineCode));
            case AUTHENTICATES_ALWAYS -> offSession ? Optional.of(Decline.AUTHENTICATION_REQUIRED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Why it cannot even be attached to a customer, empty when it can. */
    public Optional<Decline> onAttach() {
        return behaviour == Behaviour.DECLINES ? onCharge(false) : Optional.empty();
    }
}

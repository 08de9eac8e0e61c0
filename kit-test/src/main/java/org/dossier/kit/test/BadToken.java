package org.dossier.kit.test;

import java.util.function.BiFunction;

import org.jose4j.jwt.NumericDate;

/** Access tokens that a service must refuse (R51, R52). Each but for the one thing that its name says is as it should be. */
public enum BadToken {
    SIGNED_BY_A_STRANGER(
            (issuer, person) -> issuer.forgedToken(person, signature -> signature.setKeyIdHeaderValue(issuer.keyId()))),

    WITH_AN_UNKNOWN_KEY_ID((issuer, person) -> issuer.forgedToken(person, signature -> {})),

    /** Its signature is right if the key in its own header is believed. */
    WITH_ITS_OWN_KEY(
            (issuer, person) -> issuer.forgedToken(person, signature -> signature.setJwkHeader(issuer.strangersKey()))),

    /** Its signature is right if the key is fetched from where its header says. */
    WITH_THE_ADDRESS_OF_ITS_KEY((issuer, person) ->
            issuer.forgedToken(person, signature -> signature.setHeader("jku", issuer.strangersCerts()))),

    UNSIGNED(TestIssuer::unsignedToken),

    FROM_ANOTHER_ISSUER(
            (issuer, person) -> issuer.accessToken(person, claims -> claims.setIssuer("http://issuer.example"))),

    FOR_ANOTHER_AUDIENCE(
            (issuer, person) -> issuer.accessToken(person, claims -> claims.setAudience("other-services"))),

    WITHOUT_AN_AUDIENCE((issuer, person) -> issuer.accessToken(person, claims -> claims.unsetClaim("aud"))),

    /** Longer ago than clocks may differ. */
    EXPIRED((issuer, person) -> issuer.accessToken(person, claims -> {
        claims.setIssuedAt(secondsFromNow(-360));
        claims.setExpirationTime(secondsFromNow(-60));
    })),

    WITHOUT_AN_END((issuer, person) -> issuer.accessToken(person, claims -> claims.unsetClaim("exp"))),

    NOT_YET_VALID((issuer, person) -> issuer.accessToken(person, claims -> claims.setNotBefore(secondsFromNow(120)))),

    /** It says who somebody is, not what they may do here. */
    ID_TOKEN((issuer, person) -> issuer.accessToken(person, claims -> claims.setClaim("typ", "ID"))),

    /** It may be changed for tokens at the issuer, and nowhere else. */
    REFRESH_TOKEN((issuer, person) -> issuer.accessToken(person, claims -> claims.setClaim("typ", "Refresh")));

    private final BiFunction<TestIssuer, Person, String> token;

    BadToken(BiFunction<TestIssuer, Person, String> token) {
        this.token = token;
    }

    /** The value of an Authorization header that would be this person's. */
    public String bearer(Person person) {
        return "Bearer " + token.apply(TestIssuer.running(), person);
    }

    private static NumericDate secondsFromNow(long seconds) {
        var date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }
}

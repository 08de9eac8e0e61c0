package org.dossier.report.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A country or territory.
 *
 * @param code ISO 3166-1 alpha-2, or {@code XK}, which ISO leaves to users and the field uses for Kosovo
 * @param name in English
 */
public record Country(String code, String name) {
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "turkey", "TR",
            "czechia", "CZ",
            "kosovo", "XK",
            "palestine", "PS",
            "syria", "SY",
            "united states", "US");

    private static final Map<String, Country> BY_CODE = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Country::named));

    /** The country of an ISO code. */
    public static Optional<Country> ofCode(String code) {
        return "XK".equals(code) ? Optional.of(new Country("XK", "Kosovo")) : Optional.ofNullable(BY_CODE.get(code));
    }

    /** The country of an ISO code or an English name, in any case. */
    public static Optional<Country> find(String codeOrName) {
        var text = codeOrName.strip();
        var code = OTHER_NAMES.getOrDefault(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT));
        return ofCode(code)
                .or(() -> BY_CODE.values().stream()
                        .filter(c -> c.name.equalsIgnoreCase(text))
                        .findFirst());
    }

    private static Country named(String code) {
        return new Country(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
}

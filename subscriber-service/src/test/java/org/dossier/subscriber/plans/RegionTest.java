package org.dossier.subscriber.plans;

import java.util.LinkedHashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RegionTest {
    @Test
    void aCoverageIsToldInTheSameOrderHoweverItWasKept() {
        var said = "the Caucasus and Central Asia";
        assertEquals(said, Region.inWords(new LinkedHashSet<>(List.of("caucasus", "central-asia"))));
        assertEquals(said, Region.inWords(new LinkedHashSet<>(List.of("central-asia", "caucasus"))));
    }

    @Test
    void allRegionsNeedNoList() {
        assertEquals("all regions", Region.inWords(List.of(Region.ALL)));
    }

    @Test
    void aloneARegionHasNoArticle() {
        assertEquals("Caucasus", Region.CAUCASUS.title());
        assertEquals("Central Asia", Region.CENTRAL_ASIA.title());
    }
}

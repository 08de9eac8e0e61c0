package org.dossier.gateway.login;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/{", "/%", "/%zz", "/^", "[", "/a|b", "\"", "\\", " ", "", "/x?to=/{", "/%7B", "%"})
    @DisplayName("R34 whatever stands in the address, it leads home and nothing is thrown")
    void unreadablePathLeadsHome(String to) {
        assertEquals("/", LocalPath.orHome(ReturnPath.in("http://localhost/login?to=" + to)));
        assertEquals("/", LocalPath.orHome(ReturnPath.in("http://{/login?a=" + to)));
    }

    @Test
    @DisplayName("the first parameter of the name counts, decoded once")
    void firstParameterCounts() {
        assertEquals("/a?b=%20", ReturnPath.in("http://localhost/login?x=1&to=%2Fa%3Fb%3D%2520&to=/c"));
        assertNull(ReturnPath.in("http://localhost/login"));
    }
}

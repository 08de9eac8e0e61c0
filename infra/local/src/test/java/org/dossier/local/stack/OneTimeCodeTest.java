package org.dossier.local.stack;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodeTest {

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        var code = new OneTimeCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(code.at(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(code.at(Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(code.at(Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }
}

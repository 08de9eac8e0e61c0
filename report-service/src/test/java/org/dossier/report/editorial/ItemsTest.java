package org.dossier.report.editorial;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemsTest {
    @Test
    void plainLinesAreItems() {
        assertThat(Items.read("Fog.\r\n\r\nMore fog.\n")).containsExactly("Fog.", "More fog.");
    }

    @Test
    void aListKeepsFurtherLinesAndSublists() {
        assertThat(Items.read("- Fog\n  and rain.\n\n  Later.\n- Sun\n  - at noon\n"))
                .containsExactly("Fog\nand rain.\n\nLater.", "Sun\n- at noon");
    }

    @Test
    void bulletsAndNumbersServeAsMarks() {
        assertThat(Items.read("• Fog.\n* Sun.\n12. Rain.\n3) Hail.")).containsExactly("Fog.", "Sun.", "Rain.", "Hail.");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            var items = List.of(item(random), item(random), item(random));
            assertThat(Items.read(Items.write(items))).isEqualTo(items);
        }
    }

    private static String item(Random random) {
        var pieces = List.of(
                "Fog", " - x", "\n- sub", "\n\nparagraph", " 1. y", "\n2. z", " • ", "**b**", "\n  indented", ".");
        var item = new StringBuilder("W");
        random.ints(6, 0, pieces.size()).forEach(i -> item.append(pieces.get(i)));
        return item.toString().strip();
    }
}

package org.dossier.booking.courses.catalogue;

import java.util.ArrayList;
import java.util.List;

/** A paragraph or a list of a plain text: lines that begin with a hyphen are a list, an empty line parts paragraphs. */
public record Block(boolean list, List<String> lines) {
    public static List<Block> of(String text) {
        var blocks = new ArrayList<Block>();
        for (var raw : text.lines().toList()) {
            var line = raw.strip();
            var item = line.startsWith("- ");
            var last = blocks.isEmpty() ? null : blocks.getLast();
            if (line.isEmpty()) {
                continue;
            }
            if (item && last != null && last.list) {
                last.lines.add(line.substring(2));
            } else {
                blocks.add(new Block(item, new ArrayList<>(List.of(item ? line.substring(2) : line))));
            }
        }
        return blocks;
    }
}

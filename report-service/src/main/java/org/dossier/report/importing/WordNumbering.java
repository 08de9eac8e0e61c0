package org.dossier.report.importing;

import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Which of a document's lists are numbered and which have bullets. */
final class WordNumbering implements WordXml.Handler {
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private String open = "";
    private String level = "";
    private boolean inNum;

    static WordNumbering read(byte @Nullable [] part) {
        var numbering = new WordNumbering();
        WordXml.read(part, numbering);
        return numbering;
    }

    boolean isNumbered(String numId, int depth) {
        var definition = abstractOf.getOrDefault(numId, "");
        var format = formats.getOrDefault(definition + "/" + depth, "bullet");
        return !(format.equals("bullet") || format.equals("none"));
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "abstractNum" -> open = String.valueOf(WordXml.value(xml, "abstractNumId"));
            case "num" -> openNum(xml);
            case "abstractNumId" -> definition(xml);
            case "lvl" -> level = String.valueOf(WordXml.value(xml, "ilvl"));
            case "numFmt" -> format(xml);
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("num")) {
            inNum = false;
        }
    }

    private void openNum(XMLStreamReader xml) {
        inNum = true;
        open = String.valueOf(WordXml.value(xml, "numId"));
    }

    private void definition(XMLStreamReader xml) {
        if (inNum) {
            abstractOf.put(open, String.valueOf(WordXml.value(xml, "val")));
        }
    }

    private void format(XMLStreamReader xml) {
        if (!inNum) {
            formats.put(open + "/" + level, String.valueOf(WordXml.value(xml, "val")));
        }
    }
}

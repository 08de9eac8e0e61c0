package org.dossier.report.importing;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import static org.dossier.report.ReportProblem.IMPORT_DAMAGED;

/** Reads Word's XML as a stream. Names are compared without namespace: strict and transitional files differ only there. */
final class WordXml {
    private static final XMLInputFactory FACTORY = factory();

    interface Handler {
        void start(String name, XMLStreamReader xml);

        void end(String name);

        default void text(String text) {}
    }

    private WordXml() {}

    static void read(byte @Nullable [] part, Handler handler) {
        if (part == null) {
            return;
        }
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                hand(xml.next(), xml, handler);
            }
        } catch (XMLStreamException e) {
            throw IMPORT_DAMAGED.asException();
        }
    }

    static @Nullable String value(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Word writes on as an element without value, off as 0, false or off. */
    static boolean isOn(XMLStreamReader xml) {
        var value = value(xml, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    static int number(@Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** No Word file has a document type; one that has wants to reach somewhere else (R17). */
    private static void hand(int event, XMLStreamReader xml, Handler handler) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> handler.start(xml.getLocalName(), xml);
            case XMLStreamConstants.END_ELEMENT -> handler.end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> handler.text(xml.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw IMPORT_DAMAGED.asException();
            default -> {}
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }
}

package org.dossier.report.delivery;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document, element by element, everything escaped. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** @param root its name, with {@code namespace} as the default one */
    XmlText(String root, String namespace) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlText open(String name) {
        return write(() -> xml.writeStartElement(name));
    }

    XmlText close() {
        return write(xml::writeEndElement);
    }

    /** An element that holds only text. */
    XmlText element(String name, String value, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        });
    }

    /** Ends the document. */
    String text() {
        write(xml::writeEndDocument);
        return text.toString();
    }

    /** XML 1.0 has no place for most control characters, not even escaped. */
    private static String legal(String value) {
        return value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.dragoman.local.carrier.twiml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Text to XML elements; a document type (and with it every outside entity) is refused. */
final class XmlReader {
    private static final DocumentBuilderFactory FACTORY = factory();

    private XmlReader() {}

    static Element read(String text) throws TwimlException {
        try {
            DocumentBuilder builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text.strip()))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new TwimlException(12100, "Document parse failure: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setIgnoringComments(true);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java's XML parser cannot be made safe", e);
        }
    }
}

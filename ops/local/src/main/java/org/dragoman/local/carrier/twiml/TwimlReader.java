package org.dragoman.local.carrier.twiml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a whole document. What the schema does not know is left out with a warning; a bad value makes all of it fail. */
public final class TwimlReader {
    private final SayLanguages languages;

    public TwimlReader(SayLanguages languages) {
        this.languages = languages;
    }

    /** @param base where the document came from; null if it came with an API request */
    public Document read(String text, @Nullable URI base) throws TwimlException {
        Element root = XmlReader.read(text);
        if (!root.getTagName().equals("Response")) {
            throw new TwimlException(12100, "Document parse failure: the root element is not Response");
        }
        List<TwimlWarning> warnings = new ArrayList<>();
        inspect(root, warnings);
        VerbReader verbs = new VerbReader(base, languages, warnings);
        List<Verb> read = new ArrayList<>();
        for (Element child : children(root)) {
            if (Schema.knows(child.getTagName())) {
                read.add(verbs.read(child));
            }
        }
        return new Document(read, warnings);
    }

    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static void inspect(Element element, List<TwimlWarning> warnings) {
        String name = element.getTagName();
        if (!Schema.knows(name)) {
            warnings.add(new TwimlWarning(12200, "Schema validation warning: no element " + name));
            return;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            inspect(name, attributes.item(i), warnings);
        }
        if (!name.equals("Say")) {
            children(element).forEach(child -> inspect(child, warnings));
        }
    }

    private static void inspect(String element, Node attribute, List<TwimlWarning> warnings) {
        String name = attribute.getNodeName();
        if (!Schema.knows(element, name)) {
            warnings.add(
                    new TwimlWarning(12200, "Schema validation warning: " + element + " has no attribute " + name));
        } else if (!Schema.simulates(element, name)) {
            warnings.add(new TwimlWarning(0, "The simulator does not simulate " + element + " " + name));
        }
    }
}

package org.casereviewupdate.review.feed;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Ends the reading of a document that would grow in memory far beyond its size in bytes: a million empty elements, a tower of open ones. The
 * reader of the feed then walks the document by calling itself, so that depth would cost it its stack.
 */
final class XmlBounds extends XMLFilterImpl {

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int MOST_ATTRIBUTES = 40;

    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        depth++;
        elements++;
        if (depth > DEEPEST) {
            throw new SAXException("Its elements stand too deep within each other");
        }
        if (elements > MOST_ELEMENTS) {
            throw new SAXException("It has more than " + MOST_ELEMENTS + " elements");
        }
        if (attributes.getLength() > MOST_ATTRIBUTES) {
            throw new SAXException("One of its elements has too many attributes");
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        super.endElement(uri, localName, qName);
    }
}

package org.casereviewupdate.feed;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). */
public final class AtomFeed {

    /** What the answer's Content-Type says. */
    public static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The whole document. */
    public static String write(Feed feed) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            new AtomFeed(xml).feed(feed);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Nothing stands between a writer and its memory", impossible);
        }
        return written.toString();
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", feed.language());
        element("id", feed.self().toString());
        element("title", feed.title());
        element("updated", time(feed.updated()));
        xml.writeStartElement("author");
        element("name", feed.author());
        xml.writeEndElement();
        link("alternate", "text/html", feed.home().toString());
        link("self", "application/atom+xml", feed.self().toString());
        for (FeedEntry entry : feed.entries()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", entry.id().toString());
        element("title", entry.title());
        element("published", time(entry.published()));
        element("updated", time(entry.updated()));
        link("alternate", "text/html", entry.address().toString());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(allowed(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static String time(Instant instant) {
        return instant.toString();
    }

    /** A document with one character that XML 1.0 does not know (section 2.2) is unreadable as a whole. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}

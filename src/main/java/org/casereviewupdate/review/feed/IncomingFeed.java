package org.casereviewupdate.review.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.casereviewupdate.spreadsheet.UnreadableFile;
import org.casereviewupdate.spreadsheet.UploadedFile;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/** A feed of another collection, read whole. */
public final class IncomingFeed {

    /** The largest feed. */
    public static final long LARGEST = 10_000_000;

    private static final String FEATURES = "http://apache.org/xml/features/";
    private static final String SAX_FEATURES = "http://xml.org/sax/features/";
    private static final int MOST_ENTRIES = 5_000;

    private final List<FeedItem> items;

    private IncomingFeed(List<FeedItem> items) {
        this.items = items;
    }

    /**
     * Takes a feed in.
     *
     * @throws UnreadableFile if it is no feed, or goes beyond a bound
     */
    public static IncomingFeed receive(InputStream sender) {
        try (UploadedFile file = UploadedFile.receive(sender, LARGEST);
                InputStream bytes = file.bytes()) {
            return new IncomingFeed(items(feed(document(bytes))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its entries in its own order. */
    public List<FeedItem> items() {
        return items;
    }

    /** No document type, and with it no entity: neither files of this machine nor laughter by the billion (CWE-611, CWE-776). */
    private static Document document(InputStream bytes) throws IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature(FEATURES + "disallow-doctype-decl", true);
        builder.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
        builder.setFeature(SAX_FEATURES + "external-general-entities", false);
        builder.setFeature(SAX_FEATURES + "external-parameter-entities", false);
        builder.setXMLFilter(new XmlBounds());
        try {
            return builder.build(bytes);
        } catch (JDOMException
                | IllegalArgumentException // what XML allows and its tree does not, such as a colon in an instruction's
                // target
                | java.io.CharConversionException
                | java.io.UnsupportedEncodingException broken) {
            throw new UnreadableFile(
                    "The file is no XML that is read here" + place(broken) + ". Nothing was taken from it.");
        }
    }

    /** The parser's own words quote the input; only where it stopped is told. */
    private static String place(Exception broken) {
        return broken instanceof org.jdom2.input.JDOMParseException parse && parse.getLineNumber() > 0
                ? String.format(Locale.ROOT, " (line %d)", parse.getLineNumber())
                : "";
    }

    private static SyndFeed feed(Document document) {
        try {
            return new SyndFeedInput().build(document);
        } catch (FeedException | IllegalArgumentException notOne) {
            throw new UnreadableFile("The file is neither an Atom nor an RSS feed.");
        }
    }

    private static List<FeedItem> items(SyndFeed feed) {
        List<SyndEntry> entries = feed.getEntries();
        if (entries.size() > MOST_ENTRIES) {
            throw new UnreadableFile("The feed has more than " + MOST_ENTRIES + " entries.");
        }
        Markup unsaid = Markup.unsaidIn(feed.getFeedType());
        return entries.stream().map(entry -> FeedItem.of(entry, unsaid)).toList();
    }
}

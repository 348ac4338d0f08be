package org.casereviewupdate.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What feeds must be like, as the formats' own schemas say: Atom's of RFC 4287, appendix B; JSON Feed's written from its specification. */
public final class FeedRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private FeedRules() {}

    /** The faults of an Atom document: those that the schema names, and the assertions in it that RELAX NG cannot check. */
    public static List<String> brokenByAtom(String document) {
        Faults faults = new Faults();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, faults);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (InputStream schema = schema("/feed/atom.rnc")) {
            assertThat(driver.loadSchema(new InputSource(schema)))
                    .as("the schema itself: %s", faults.found)
                    .isTrue();
            driver.validate(new InputSource(new StringReader(document)));
            faults.found.addAll(brokenAssertions(document));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            faults.found.add(unreadable.toString());
        }
        return faults.found;
    }

    /** The faults of a JSON Feed. */
    public static List<String> brokenByJsonFeed(String document) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream file = schema("/feed/json-feed-1.1.schema.json")) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file, strict);
            return schema.validate(new ObjectMapper().readTree(document)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (JsonProcessingException noJson) {
            return List.of(noJson.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sections 4.1.1, 4.1.2 and 4.1.1.1: who wrote it, where it is read, and that no id stands twice. */
    private static List<String> brokenAssertions(String document)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
        List<String> broken = new ArrayList<>();
        boolean author = children(feed.getDocumentElement(), "author") > 0;
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            ids.add(entry.getElementsByTagNameNS(ATOM, "id").item(0).getTextContent());
            if (!author && children(entry, "author") == 0) {
                broken.add("an entry has no author");
            }
            if (children(entry, "link") == 0 && children(entry, "content") == 0) {
                broken.add("an entry leads nowhere");
            }
        }
        if (ids.stream().distinct().count() < ids.size()) {
            broken.add("an id stands twice");
        }
        return broken;
    }

    private static long children(Element parent, String name) {
        long found = 0;
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (name.equals(parent.getChildNodes().item(i).getLocalName())) {
                found++;
            }
        }
        return found;
    }

    private static InputStream schema(String name) {
        return Objects.requireNonNull(FeedRules.class.getResourceAsStream(name), name);
    }

    /** Gathers what a validator says. */
    private static final class Faults implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException fault) {
            found.add(fault.getMessage());
        }

        @Override
        public void error(SAXParseException fault) {
            found.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }
}

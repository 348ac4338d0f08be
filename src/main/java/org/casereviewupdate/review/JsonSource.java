package org.casereviewupdate.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.spreadsheet.Table;
import org.casereviewupdate.spreadsheet.UnreadableFile;
import org.casereviewupdate.spreadsheet.UploadedFile;

/** The records of a JSON array, each as the API takes it. */
final class JsonSource<N extends NewRecord> implements Source<N> {

    private static final JsonFactory BOUNDED = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(100_000)
                    .maxNameLength(200)
                    .maxNumberLength(20)
                    .build())
            // Which of the two was meant nobody knows, and the reader would silently take the last.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** More than any list of a record may hold; each entry beyond would be complained of by itself. */
    private static final int MOST_ENTRIES = 1_000;

    private final UploadedFile file;
    private final ObjectReader trees;
    private final ObjectReader records;
    private final JsonParser parser;
    private long row;

    private JsonSource(UploadedFile file, ObjectMapper json, Class<N> type) throws IOException {
        this.file = file;
        this.trees = json.readerFor(JsonNode.class);
        // A half year, or a kind by its place in a list, is a mistake and not another way to write it.
        this.records = json.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        this.parser = BOUNDED.createParser(file.bytes());
    }

    /** Takes the file in, whole. */
    static <N extends NewRecord> JsonSource<N> receive(InputStream sender, ObjectMapper json, Class<N> type) {
        try {
            return begin(UploadedFile.receive(sender, Table.LARGEST_FILE), json, type);
        } catch (IOException failed) {
            throw refusal(failed);
        }
    }

    private static <N extends NewRecord> JsonSource<N> begin(UploadedFile file, ObjectMapper json, Class<N> type)
            throws IOException {
        try {
            JsonSource<N> source = new JsonSource<>(file, json, type);
            source.begin();
            return source;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private void begin() throws IOException {
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableFile("The file is no JSON array; it must begin with [.");
            }
        } catch (IOException | RuntimeException failed) {
            parser.close();
            throw failed;
        }
    }

    @Override
    public Optional<Item<N>> next() {
        try {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                refuseMore();
                return Optional.empty();
            }
            row++;
            if (row > Table.MOST_ROWS) {
                throw new UnreadableFile(
                        "The file has more than " + Table.MOST_ROWS + " records; split it into several.");
            }
            return Optional.of(item(trees.readValue(parser)));
        } catch (IOException failed) {
            throw refusal(failed);
        }
    }

    /** What follows the array would be lost without a word. */
    private void refuseMore() throws IOException {
        if (parser.nextToken() != null) {
            throw new UnreadableFile("The file goes on behind its array. Nothing was taken from it.");
        }
    }

    private Item<N> item(JsonNode tree) throws IOException {
        if (!tree.isObject()) {
            return new Item<>(row, null, List.of(new Message("", "is no object")));
        }
        Optional<String> endless = tree.properties().stream()
                .filter(field -> field.getValue().size() > MOST_ENTRIES)
                .map(field -> plain(field.getKey()))
                .findFirst();
        if (endless.isPresent()) {
            String problem = "has more than " + MOST_ENTRIES + " entries";
            return new Item<>(row, null, List.of(new Message(endless.get(), problem)));
        }
        try {
            return new Item<>(row, records.readValue(tree), List.of());
        } catch (JsonMappingException mistyped) {
            return new Item<>(
                    row, null, List.of(new Message(field(mistyped), "is not known, or not of the type it has here")));
        }
    }

    /** Jackson's own message quotes the input; the place is enough. */
    private static String field(JsonMappingException mistyped) {
        String path = mistyped.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
        return plain(path);
    }

    private static String plain(String path) {
        String plain = path.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "...";
    }

    /** What is wrong with the file is told, and only where it is; what is wrong with the disk is not the sender's to mend. */
    private static RuntimeException refusal(IOException failed) {
        if (failed instanceof JsonProcessingException broken) {
            JsonLocation place = broken.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            return new UnreadableFile(
                    "The file is not the JSON expected here" + where + ". Nothing was taken from it.");
        }
        return failed instanceof CharConversionException
                ? new UnreadableFile("The file has bytes that are no character. Nothing was taken from it.")
                : new UncheckedIOException(failed);
    }

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String charset() {
        return "UTF-8";
    }

    @Override
    public String delimiter() {
        return "";
    }

    @Override
    public List<String> ignored() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            parser.close();
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.casereviewupdate.restore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An entry as a line of JSON. Fields that a later version adds are ignored. */
final class JournalLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalLines() {}

    static String write(JournalEntry entry) {
        return JSON.createObjectNode()
                        .put("id", entry.id().toString())
                        .put("at", entry.at().toString())
                        .put("kind", entry.kind())
                        .put("subject", entry.subject())
                        .put("detail", entry.detail())
                + "\n";
    }

    /** The entry in a line; nothing if a crash has torn the line. */
    static Optional<JournalEntry> read(String line) {
        try {
            JsonNode fields = JSON.readTree(line);
            return Optional.of(new JournalEntry(
                    UUID.fromString(text(fields, "id")),
                    Instant.parse(text(fields, "at")),
                    text(fields, "kind"),
                    text(fields, "subject"),
                    text(fields, "detail")));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value.textValue();
    }
}

package org.casereviewupdate.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.review.RevisionView.Change;
import org.casereviewupdate.review.Versions.Kept;

/** An editor asks who changed what in a case review or a briefing, and when. */
@Singleton
public class ReadHistory {

    /** The parts of an entry in the order in which people read them; PostgreSQL keeps them in one of its own. */
    private static final List<String> PARTS = List.of("addressee", "title", "kind", "status", "until", "text", "url");

    private final CaseReviews reviews;
    private final Briefings briefings;
    private final Histories histories;
    private final ObjectMapper json;

    ReadHistory(CaseReviews reviews, Briefings briefings, Histories histories, ObjectMapper json) {
        this.reviews = reviews;
        this.briefings = briefings;
        this.histories = histories;
        this.json = json;
    }

    /**
     * The versions of a review, newest first, each with how it differs from the one kept before it. Those of a withdrawn review are there
     * until it is purged.
     */
    @Transactional
    public List<RevisionView> of(UUID id) {
        if (reviews.findById(id) == null) {
            throw new ReviewNotFound();
        }
        return told(histories.reviews().of(id));
    }

    /** The versions of a briefing, newest first, each with how it differs from the one kept before it. */
    @Transactional
    public List<RevisionView> ofBriefing(UUID id) {
        if (briefings.findById(id) == null) {
            throw new BriefingNotFound();
        }
        return told(histories.briefings().of(id));
    }

    private List<RevisionView> told(List<Kept> versions) {
        List<RevisionView> revisions = new ArrayList<>();
        JsonNode before = json.createObjectNode();
        for (Kept kept : versions) {
            JsonNode after = read(kept.content());
            revisions.add(new RevisionView(kept.version(), kept.at(), kept.actor(), changes(before, after)));
            before = after;
        }
        Collections.reverse(revisions);
        return revisions;
    }

    private static List<Change> changes(JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        for (Iterator<String> fields = after.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            String was = text(before.path(field));
            String is = text(after.path(field));
            if (!was.equals(is)) {
                changes.add(new Change(field, was, is));
            }
        }
        return changes;
    }

    /** A value as people read it: a list line by line, an entry of several parts with its parts after each other. */
    private static String text(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.isNull() || value.isMissingNode() ? "" : value.asText();
        }
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(part -> parts.add(text(part)));
        } else {
            PARTS.forEach(part -> parts.add(text(value.path(part))));
        }
        parts.removeIf(String::isEmpty);
        return String.join(value.isArray() ? "\n" : ": ", parts);
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL keeps JSON only", impossible);
        }
    }
}

package org.casereviewupdate.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reports as they are kept beside a file: as the API tells them, with the rows that an editor looks at. */
@Singleton
class ImportReports {

    /** More than anybody reads, and little beside the file itself. */
    private static final int MOST_ROWS = 200;

    private final ObjectMapper json;

    ImportReports(ObjectMapper json) {
        this.json = json;
    }

    String write(ImportReport report) {
        try {
            return json.writeValueAsString(report.worstFirst(MOST_ROWS));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report can be written", impossible);
        }
    }

    @Nullable
    ImportReport read(@Nullable String kept) {
        try {
            return kept == null ? null : json.readValue(kept, ImportReport.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was written can be read", impossible);
        }
    }
}

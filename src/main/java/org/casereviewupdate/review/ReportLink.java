package org.casereviewupdate.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a report is. The collection links out and never hosts one.
 *
 * @param kind which document
 * @param url its address on the web
 * @param status whether a reader may be sent there
 * @param until the day on which the publisher takes it down, for {@link Status#LEAVES}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportLink(
        @NotNull Kind kind,
        @NotBlank @WebAddress String url,
        @NotNull Status status,
        @Nullable LocalDate until) {

    /** Which document a link leads to. */
    public enum Kind {
        OVERVIEW_REPORT("Overview report", "Adroddiad trosolwg"),
        EXECUTIVE_SUMMARY("Executive summary", "Crynodeb gweithredol"),
        PRACTICE_BRIEFING("Practice briefing", "Papur briffio ymarfer");

        private final String label;
        private final String welsh;

        Kind(String label, String welsh) {
            this.label = label;
            this.welsh = welsh;
        }

        /** Its name in Welsh. */
        public String welsh() {
            return welsh;
        }

        /** Its name in English. */
        public String label() {
            return label;
        }
    }

    /** Whether a reader may be sent to a link. */
    public enum Status {
        /** It works and is to stay. */
        LIVE,
        /** It works until a known day. */
        LEAVES,
        /** The report has gone; the record stays. */
        CATALOGUE_ONLY,
        /** It was taken down and must not be shown. */
        WITHDRAWN
    }
}

package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");

    private final Citation citation = new Citation(
            new CaseReviewView(
                    ID,
                    0,
                    null,
                    "2026 - A & B and Anonymous - Child_K {50%}",
                    2026,
                    List.of("A & B", "Anonymous"),
                    "Child_K {50%}",
                    Nation.SCOTLAND,
                    ReviewType.LEARNING_REVIEW,
                    List.of(),
                    "Invented example.",
                    List.of(),
                    List.of(),
                    null,
                    List.of("fathers", "poverty"),
                    List.of(),
                    List.of(),
                    List.of(),
                    LocalDate.of(2026, 9, 1),
                    Instant.EPOCH),
            URI.create("https://news.example/reviews/" + ID));

    @Test
    void people_read_who_published_it_when_and_where_it_is() {
        assertThat(citation.text())
                .isEqualTo("A & B and Anonymous (2026) Child_K {50%}. Learning review. Available at:"
                        + " https://news.example/reviews/"
                        + ID);
    }

    @Test
    void reference_managers_get_a_line_for_each_body_and_keyword() {
        assertThat(citation.ris().split("\r\n"))
                .containsExactly(
                        "TY  - RPRT",
                        "AU  - A & B",
                        "AU  - Anonymous",
                        "PY  - 2026",
                        "TI  - 2026 - A & B and Anonymous - Child_K {50%}",
                        "M3  - Learning review",
                        "KW  - fathers",
                        "KW  - poverty",
                        "UR  - https://news.example/reviews/" + ID,
                        "ID  - " + ID,
                        "ER  - ");
    }

    @Test
    void tex_takes_no_text_for_a_command() {
        assertThat(citation.bibtex())
                .contains("author = {{A \\& B} and {Anonymous}}")
                .contains("title = {{2026 - A \\& B and Anonymous - Child\\_K \\{50\\%\\}}}");
    }
}

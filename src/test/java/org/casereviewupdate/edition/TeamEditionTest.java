package org.casereviewupdate.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.edition.PressOffice.body;
import static org.casereviewupdate.edition.PressOffice.get;
import static org.casereviewupdate.edition.PressOffice.publish;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.casereviewupdate.review.NewReview;
import org.casereviewupdate.review.Recommendation;
import org.casereviewupdate.review.RecordReview;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.PdfRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The sheet for a team's meeting, on the web and as a PDF. */
@FeatureTest
class TeamEditionTest {

    @Inject
    RecordReview record;

    @Test
    void it_has_three_points_the_recommendations_by_addressee_and_three_questions() {
        UUID issue = publish(review("Child K", 1), review("Child L", 1), review("Child M", 1), review("Child N", 1));

        Document page = Jsoup.parse(body("/issues/" + issue + "/team"));

        assertThat(page.select("main ol").get(0).select("li")).hasSize(3);
        assertThat(page.select("main h3").eachText()).containsExactly("Schools", "To all agencies");
        assertThat(page.select("main ol").get(1).select("li")).hasSize(3);
    }

    @Test
    void the_pdf_of_an_issue_of_any_length_is_one_tagged_and_titled_side_of_a4() throws IOException {
        UUID issue = publish(IntStream.range(0, 30)
                .mapToObj(number -> review("Child " + number, 40))
                .toArray(UUID[]::new));

        try (PDDocument paper = pdf("/issues/" + issue + "/team.pdf", "issue-en")) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = paper.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
            assertThat(page.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), org.assertj.core.data.Offset.offset(1f));
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(paper.getDocumentInformation().getTitle())
                    .isEqualTo("Team edition: Case Review Update, 10 September 2026: 30 reviews");
            assertThat(fontsOutside(paper)).isEmpty();
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Worried about a child?", "Three questions to talk about", "more in the reports");
        }
    }

    @Test
    void a_review_has_one_too_and_it_speaks_welsh() throws IOException {
        UUID review = review("Child K", 2);

        try (PDDocument paper = pdf("/reviews/" + review + "/team.pdf?lang=cy", "review-cy")) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(new PDFTextStripper().getText(paper)).contains("Tri phwynt i’w cofio", "Child K");
        }
    }

    @Test
    void the_validator_finds_what_a_screen_reader_could_not_follow() throws IOException {
        UUID review = review("Child K", 2);
        try (PDDocument paper = pdf("/reviews/" + review + "/team.pdf", "review-untagged")) {
            paper.getDocumentCatalog().setStructureTreeRoot(null);
            paper.getDocumentCatalog().setLanguage(null);
            ByteArrayOutputStream untagged = new ByteArrayOutputStream();
            paper.save(untagged);

            assertThat(PdfRules.broken(untagged.toByteArray())).hasSizeGreaterThan(1);
        }
    }

    @Test
    void nothing_personal_is_in_any_link() throws IOException {
        UUID review = review("Child K", 2);
        UUID issue = publish(review);
        List<String> links = new ArrayList<>();
        for (String path :
                List.of("/issues", "/issues/" + issue, "/issues/" + issue + "/team", "/reviews/" + review + "/team")) {
            links.addAll(Jsoup.parse(body(path)).select("[href], [action], [src]").stream()
                    .map(element -> element.attr("href") + element.attr("action") + element.attr("src"))
                    .toList());
        }

        assertThat(links).isNotEmpty().noneMatch(link -> link.matches(".*(/leave/|/confirm/|/manage/|token).*"));
        assertThat(links)
                .filteredOn(link -> link.startsWith("/") || link.startsWith("http://localhost"))
                .allMatch(link -> !link.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                        .matches(".*[A-Za-z0-9_-]{30,}.*"));
        try (PDDocument paper = pdf("/issues/" + issue + "/team.pdf", "issue-short")) {
            for (PDPage page : paper.getPages()) {
                assertThat(page.getAnnotations())
                        .extracting(PDAnnotation::getSubtype)
                        .doesNotContain("Link");
            }
        }
    }

    private UUID review(String name, int length) {
        List<Recommendation> recommendations = IntStream.range(0, Math.max(2, length))
                .mapToObj(number -> new Recommendation(
                        number % 3 == 0 ? "Schools" : number % 3 == 1 ? null : "Health trust " + number,
                        "Review how daily life is recorded. ".repeat(Math.min(8, length))))
                .toList();
        NewReview review = Reviews.review()
                .named(name)
                .learned(name + " was not asked. " + "Somebody should have asked. ".repeat(length))
                .recommending(recommendations)
                .build();
        return record.record(review, "test").id();
    }

    private static PDDocument pdf(String path, String name) throws IOException {
        byte[] bytes = get(path).statusCode(200).extract().asByteArray();
        Path kept = Path.of("target/pages/team-" + name + ".pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, bytes);
        assertThat(PdfRules.broken(bytes)).as("PDF/UA-1").isEmpty();
        return Loader.loadPDF(bytes);
    }

    private static List<String> fontsOutside(PDDocument paper) throws IOException {
        List<String> outside = new ArrayList<>();
        for (PDPage page : paper.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(name).isEmbedded()) {
                    outside.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return outside;
    }
}

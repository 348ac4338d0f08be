package org.casereviewupdate.embedded;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

@FeatureTest
class SampleCatalogueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");

    @Inject
    SampleCatalogue sample;

    @Inject
    Catalogue catalogue;

    @Test
    void an_empty_catalogue_is_filled_with_news_up_to_today() {
        assertThat(catalogue.isEmpty()).isTrue();

        sample.fill();

        assertThat(catalogue.isEmpty()).isFalse();
        assertThat(catalogue.added(TODAY.minusMonths(15), TODAY.plusDays(1))).hasSizeGreaterThanOrEqualTo(80);
        assertThat(catalogue.added(TODAY, TODAY.plusDays(1))).isNotEmpty();
        assertThat(catalogue.briefings()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void every_record_says_that_it_is_invented() {
        sample.fill();

        assertThat(catalogue.added(LocalDate.EPOCH, TODAY.plusDays(1)))
                .allSatisfy(review -> assertThat(review.summary()).startsWith("Invented example."));
        assertThat(catalogue.briefings())
                .allSatisfy(briefing -> assertThat(briefing.summary()).startsWith("Invented example."));
    }

    @Test
    void readers_find_it_through_the_public_door() {
        sample.fill();

        when().get("/api/v1/case-reviews?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].summary", startsWith("Invented example."))
                .body("items[0].addedOn", equalTo(TODAY.toString()));
    }
}

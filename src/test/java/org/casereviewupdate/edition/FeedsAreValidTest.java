package org.casereviewupdate.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.edition.PressOffice.body;
import static org.casereviewupdate.edition.PressOffice.publish;
import static org.casereviewupdate.edition.PressOffice.withdraw;

import jakarta.inject.Inject;
import java.util.UUID;
import org.casereviewupdate.review.RecordReview;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.FeedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every feed against the schema of its format, by validators that are not ours. */
@FeatureTest
class FeedsAreValidTest {

    @Inject
    RecordReview record;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reviews.atom",
                "/reviews.atom?subject=neglect&nation=England&lang=cy",
                "/reviews.atom?q=%3C%26%22%27&area=%C5%B7",
                "/issues/feed.atom",
                "/issues/feed.atom?lang=cy",
                "/issues/feed.atom?subject=child+neglect"
            })
    void every_atom_feed_is_what_its_schema_asks_for_full_and_empty(String path) {
        assertThat(FeedRules.brokenByAtom(body(path))).as("empty").isEmpty();
        fill();

        assertThat(FeedRules.brokenByAtom(body(path))).as("full").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reviews.json",
                "/reviews.json?subject=neglect&nation=England&lang=cy",
                "/reviews.json?q=%3C%26%22%27&area=%C5%B7",
                "/issues/feed.json",
                "/issues/feed.json?lang=cy",
                "/issues/feed.json?subject=child+neglect"
            })
    void every_json_feed_is_what_its_schema_asks_for_full_and_empty(String path) {
        assertThat(FeedRules.brokenByJsonFeed(body(path))).as("empty").isEmpty();
        fill();

        assertThat(FeedRules.brokenByJsonFeed(body(path))).as("full").isEmpty();
    }

    @Test
    void the_validators_find_what_is_wrong() {
        fill();

        assertThat(FeedRules.brokenByAtom(body("/reviews.atom").replace("<updated>", "<updated>soon ")))
                .isNotEmpty();
        assertThat(FeedRules.brokenByAtom(body("/reviews.atom").replace("<author>", "<nobody>")))
                .isNotEmpty();
        assertThat(FeedRules.brokenByAtom(body("/reviews.atom").replaceAll("<author>.*?</author>", "")))
                .contains("an entry has no author");
        assertThat(FeedRules.brokenByJsonFeed(body("/reviews.json").replace("content_html", "content")))
                .isNotEmpty();
        assertThat(FeedRules.brokenByJsonFeed(body("/reviews.json").replace("2026-09-10T", "10 September ")))
                .isNotEmpty();
    }

    private void fill() {
        UUID withdrawn = review("Child K");
        publish(withdrawn, review("Child <K> & \"L\" 🌱 ]]>"), review("Dŵr " + "long ".repeat(30)));
        withdraw(withdrawn);
        publish(review("Child M"));
    }

    private UUID review(String name) {
        return record.record(
                        Reviews.review().named(name).subjects("child neglect").build(), "test")
                .id();
    }
}

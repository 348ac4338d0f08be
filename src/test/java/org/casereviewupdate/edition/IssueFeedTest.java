package org.casereviewupdate.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.edition.PressOffice.body;
import static org.casereviewupdate.edition.PressOffice.get;
import static org.casereviewupdate.edition.PressOffice.publish;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.UUID;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.RecordReview;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.junit.jupiter.api.Test;

/** The feeds, as another program reads them. */
@FeatureTest
class IssueFeedTest {

    @Inject
    RecordReview record;

    @Inject
    MovableClock clock;

    @Test
    void an_independent_reader_of_atom_finds_every_issue() throws Exception {
        UUID issue = publish(review("Child <K> & Child L", "physical abuse").id());

        Feed feed = atom("/issues/feed.atom");

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Case Review Update");
        assertThat(feed.getOtherLinks().get(0).getHref()).isEqualTo("http://localhost:8080/issues/feed.atom");
        Entry entry = feed.getEntries().get(0);
        assertThat(entry.getId()).isEqualTo("urn:uuid:" + issue);
        assertThat(entry.getTitle()).isEqualTo("Case Review Update, 10 September 2026: 1 review");
        assertThat(entry.getAlternateLinks().get(0).getHref()).isEqualTo("http://localhost:8080/issues/" + issue);
        assertThat(entry.getUpdated().toInstant()).isEqualTo(clock.instant());
        assertThat(entry.getContents().get(0).getValue())
                .isEqualTo("<ul><li>2026 - Harrowmere - Child &lt;K&gt; &amp; Child L</li></ul>");
    }

    @Test
    void json_feed_says_the_same() {
        UUID issue = publish(review("Child K", "physical abuse").id());

        JsonPath feed = JsonPath.from(body("/issues/feed.json"));

        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("feed_url")).isEqualTo("http://localhost:8080/issues/feed.json");
        assertThat(feed.getString("items[0].id")).isEqualTo("urn:uuid:" + issue);
        assertThat(feed.getString("items[0].content_html")).contains("Child K");
        assertThat(feed.getString("items[0].date_published")).isEqualTo("2026-09-10T10:00:00Z");
        assertThat(get("/issues/feed.json").extract().contentType()).startsWith("application/feed+json");
    }

    @Test
    void a_subject_has_a_feed_of_its_own() throws Exception {
        publish(
                review("Child About", "physical abuse").id(),
                review("Child Else", "neglect").id());
        publish(review("Child Other", "neglect").id());

        Feed feed = atom("/issues/feed.atom?subject=physical abuse");

        assertThat(feed.getEntries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getContents().get(0).getValue())
                        .contains("Child About")
                        .doesNotContain("Child Else"));
        get("/issues/feed.atom?subject=no such thing").statusCode(404);
    }

    @Test
    void a_feed_without_an_issue_is_a_feed() throws Exception {
        assertThat(atom("/issues/feed.atom").getEntries()).isEmpty();
    }

    private CaseReviewView review(String name, String subject) {
        return record.record(
                Reviews.review()
                        .named(name)
                        .subjects(subject)
                        .addedOn("2026-09-01")
                        .build(),
                "test");
    }

    private static Feed atom(String path) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(body(path)));
    }
}

package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.review.RevisionView.Change;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

@FeatureTest
class HistoryTest {

    @Inject
    RecordReview recording;

    @Inject
    AmendReview amending;

    @Inject
    WithdrawReview withdrawing;

    @Inject
    PurgeReview purging;

    @Inject
    ImportReviews imports;

    @Inject
    Catalogue catalogue;

    @Inject
    ReadHistory histories;

    @Inject
    TableDump dump;

    @Test
    void each_change_tells_who_made_it_and_what_it_changed() {
        UUID id = recording
                .record(Reviews.review().named("Child K").build(), "ann")
                .id();
        amending.amend(
                id,
                Reviews.review()
                        .named("Child L")
                        .areas("Harrowmere", "Eastmoor")
                        .version(0)
                        .build(),
                "bob");

        List<RevisionView> history = histories.of(id);

        assertThat(history).extracting(RevisionView::version).containsExactly(1, 0);
        assertThat(history).extracting(RevisionView::actor).containsExactly("bob", "ann");
        assertThat(history.get(0).changes())
                .containsExactlyInAnyOrder(
                        new Change("name", "Child K", "Child L"),
                        new Change("areas", "Harrowmere", "Harrowmere\nEastmoor"));
        assertThat(history.get(1).changes())
                .contains(new Change("name", "", "Child K"), new Change("recommendations", "", "Schools: Ask twice"));
    }

    @Test
    void an_import_is_a_change_like_any_other() {
        importNamed("Child K");
        importNamed("Child K");
        importNamed("Child L");

        UUID id = catalogue
                .search(ReviewQuery.EVERYTHING, new org.casereviewupdate.paging.PageRequest(1, null))
                .items()
                .get(0)
                .id();

        assertThat(histories.of(id)).extracting(RevisionView::actor).containsExactly("carol", "carol");
        assertThat(histories.of(id).get(0).changes()).containsExactly(new Change("name", "Child K", "Child L"));
    }

    @Test
    void a_withdrawal_is_kept_and_a_purge_destroys_every_version() {
        UUID id = recording
                .record(Reviews.review().named("Gabriel").build(), "ann")
                .id();
        withdrawing.withdraw(id, new Withdrawal("names Gabriel's school"), "bob");

        assertThat(histories.of(id).get(0).changes()).containsExactly(new Change("withdrawn", "false", "true"));

        purging.purge(id, "carol");

        assertThat(histories.of(id)).isEmpty();
        assertThat(dump.take().toString()).doesNotContain("Gabriel");
    }

    @Test
    void editors_read_it_and_nobody_else() {
        String history = "/api/v1/case-reviews/"
                + recording.record(Reviews.review().build(), "ann").id() + "/history";

        AdminKey.admin().get(history).then().statusCode(200).body("[0].actor", equalTo("ann"));
        given().get(history).then().statusCode(401);
        assertThatThrownBy(() -> histories.of(UUID.randomUUID())).isInstanceOf(ReviewNotFound.class);
    }

    private void importNamed(String name) {
        String file = "ref,title,type,summary\nA1,2026 - Harrowmere - " + name + ",CSPR,Invented.\n";
        imports.run(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ImportOptions.STRICT, "carol");
    }
}

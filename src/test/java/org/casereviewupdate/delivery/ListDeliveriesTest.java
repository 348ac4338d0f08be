package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of an issue, page by page: whole, and at the cost of a page, however many wait. */
@FeatureTest
class ListDeliveriesTest {

    /** Rows that a page of a hundred may read: itself, a batch or two, and the issue's own. */
    private static final long A_PAGE = 100 + 10;

    private final UUID worker = UUID.randomUUID();

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    TableDump tables;

    @Inject
    Ledger ledger;

    @Inject
    ListDeliveries list;

    @Inject
    DeliveriesFile file;

    @Inject
    LedgerReads reads;

    @Test
    void who_waits_and_who_has_begun_stand_in_it_once_each_whatever_the_page_s_size() {
        UUID issue = twentyOfWhomThreeHaveBegun();

        for (int size : List.of(1, 3, 8, 17, 20, 100)) {
            List<String> all = walk(issue, "", size, () -> {});

            assertThat(all).as("pages of %d", size).hasSize(20).doesNotHaveDuplicates();
        }
        assertThat(walk(issue, "&status=QUEUED", 4, () -> {})).hasSize(17).doesNotHaveDuplicates();
        assertThat(walk(issue, "&status=SENDING", 2, () -> {})).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_left_out_whose_delivery_begins_while_the_pages_are_read() {
        IntStream.range(0, 30).forEach(i -> newsroom.subscriber("reader" + i + "@example.org"));
        UUID issue = desk.handedOut();

        List<String> listed = walk(issue, "", 4, () -> {
            List<Claim> claims = ledger.claim(issue, worker, 3);
            claims.forEach(claim -> desk.enter(Turn.begin(claim, 1)));
            ledger.giveBack(issue, worker, claims);
        });

        assertThat(listed).containsAll(tables.rows("select id from subscriber"));
        assertThat(tables.rows("select 1 from delivery_batch")).isEmpty();
    }

    @Test
    void a_batch_in_which_everybody_has_begun_is_passed_over() {
        IntStream.range(0, 20).forEach(i -> newsroom.subscriber("reader" + i + "@example.org"));
        UUID issue = desk.handedOut();
        ledger.claim(issue, worker, 8).forEach(claim -> desk.enter(Turn.begin(claim, 1)));

        assertThat(walk(issue, "&status=QUEUED", 1, () -> {})).hasSize(12).doesNotHaveDuplicates();
        assertThat(walk(issue, "", 5, () -> {})).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_page_reads_hardly_more_than_stands_on_it_however_many_wait() {
        UUID issue = fortyThousand();

        for (int round = 0; round < 2; round++) {
            @Nullable String next = null;
            long pages = 0;
            do {
                String after = next;
                Read read = reading(issue, null, after, 2_000);
                assertThat(read.rows()).as("page %d", pages).isLessThan(2_000 + A_PAGE);
                assertThat(reading(issue, null, after, 100).rows()).isLessThan(A_PAGE);
                next = read.page().next();
                pages++;
            } while (next != null);
            assertThat(pages).isEqualTo(20);
            tables.change("analyze"); // the plan is the same whether or not the database knows how many they are
        }
    }

    @Test
    void the_few_that_failed_are_found_without_the_many_that_did_not() {
        UUID issue = fortyThousand();

        Read failed = reading(issue, DeliveryStatus.FAILED, null, 100);

        assertThat(failed.page().items()).hasSize(20);
        assertThat(failed.rows()).isEqualTo(20);
    }

    @Test
    void a_file_of_all_reads_each_once() throws IOException {
        UUID issue = fortyThousand();

        long read = QuarkusTransaction.requiringNew().call(() -> {
            long before = reads.soFar();
            file.write(issue, null, OutputStream.nullOutputStream());
            return reads.soFar() - before;
        });

        assertThat(read).isBetween(20_000L, 20_000L + 200 + 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1~~",
                "~~018f2f2e-0000-7000-8000-000000000001",
                "-1~~018f2f2e-0000-7000-8000-000000000001",
                "99999999999~~018f2f2e-0000-7000-8000-000000000001",
                "1~a%00b~018f2f2e-0000-7000-8000-000000000001",
                "1~example.org~not-an-id"
            })
    void what_no_page_has_named_is_no_key(String key) {
        UUID issue = desk.handedOut();

        admin().urlEncodingEnabled(false)
                .get("/api/v1/issues/" + issue + "/deliveries?after=" + key)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:case-review-update:problem:not-a-page-key"));
    }

    private UUID twentyOfWhomThreeHaveBegun() {
        IntStream.range(0, 20).forEach(i -> newsroom.subscriber("reader" + i + "@example.org"));
        UUID issue = desk.handedOut();
        ledger.claim(issue, worker, 8).subList(0, 3).forEach(claim -> desk.enter(Turn.begin(claim, 1)));
        // As they are where a domain has a rate of its own.
        tables.change("update delivery_batch set domain = 'slow.example' where number = 2");
        return issue;
    }

    /** Half of them wait, a hundred in a batch; of the other half one in a thousand failed. The planner has seen the first one only. */
    private UUID fortyThousand() {
        UUID issue = desk.handedOut();
        tables.change("""
            insert into delivery_batch (issue_id, number, subscribers)
            select ?, number, array(select gen_random_uuid() from generate_series(1, 100) where number > 0)
            from generate_series(1, 200) as number
            """, issue);
        begun(issue, 1, 1);
        tables.change("analyze delivery");
        begun(issue, 2, 20_000);
        return issue;
    }

    private void begun(UUID issue, int first, int last) {
        tables.change("""
            insert into delivery (issue_id, subscriber_id, status)
            select ?, gen_random_uuid(), case when number % 1000 = 0 then 'FAILED' else 'ACCEPTED' end
            from generate_series(cast(? as int), cast(? as int)) as number
            """, issue, first, last);
    }

    private Read reading(UUID issue, @Nullable DeliveryStatus status, @Nullable String after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = reads.soFar();
            Page<DeliveryView> page = list.page(issue, status, after, limit);
            return new Read(page, reads.soFar() - before);
        });
    }

    /** All subscribers on the pages, while something happens between two of them. */
    private static List<String> walk(UUID issue, String which, int size, Runnable between) {
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = admin().get("/api/v1/issues/" + issue + "/deliveries?limit=" + size + which + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.subscriber"));
            after = page.get("next") == null ? "" : "&after=" + page.getString("next");
            between.run();
        } while (!after.isEmpty());
        return all;
    }

    private record Read(Page<DeliveryView> page, long rows) {}
}

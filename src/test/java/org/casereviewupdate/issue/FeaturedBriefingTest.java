package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** The briefing of the month: near to the month's subjects, new to the reader, and the editors' in the end. */
@FeatureTest
class FeaturedBriefingTest {

    private static final int BRIEFINGS = 14;

    @Inject
    Newsroom newsroom;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void over_two_years_the_nearest_is_featured_that_was_not_within_twelve_months() {
        newsroom.opens();
        for (int i = 0; i < BRIEFINGS; i++) {
            briefing(i);
        }
        Random random = new Random(16);
        Map<YearMonth, Integer> wanted = new HashMap<>();

        for (YearMonth month = YearMonth.of(2026, 9);
                month.isBefore(YearMonth.of(2028, 9));
                month = month.plusMonths(1)) {
            int subject = random.nextInt(BRIEFINGS);
            UUID review = newsroom.review("Child of " + month, month.atDay(15).toString())
                    .id();
            tables.change(
                    "update case_review set subjects = array['subject " + subject + "'] where id = '" + review + "'");
            wanted.put(month, subject);
            clock.moveTo(month.plusMonths(1).atDay(1) + "T09:30:00Z");
            newsroom.tick();
        }

        List<Integer> featured = new ArrayList<>();
        for (String row : tables.rows("""
            select issue.period || ' ' || (item.content -> 'subjects' ->> 0)
            from issue_item item
            join issue on issue.id = item.issue_id
            where item.kind = 'BRIEFING'
            order by issue.period
            """)) {
            YearMonth month = YearMonth.parse(row.substring(0, 7));
            int chosen = Integer.parseInt(row.substring(row.lastIndexOf(' ') + 1));
            List<Integer> lately = featured.subList(Math.max(0, featured.size() - 11), featured.size());
            assertThat(lately).as("%s", month).doesNotContain(chosen);
            if (!lately.contains(wanted.get(month))) {
                assertThat(chosen).as("%s", month).isEqualTo(wanted.get(month));
            }
            featured.add(chosen);
        }
        assertThat(featured).hasSize(24);
    }

    @Test
    void an_editor_may_choose_another_one_or_none_while_the_issue_is_held() {
        newsroom.opens();
        briefing(0);
        UUID other = briefing(1);
        newsroom.review("Child K", "2026-09-15");
        clock.moveTo("2026-10-01T09:00:00Z");
        newsroom.tick();
        String issue = tables.rows("select id::text from issue where period = '2026-09'")
                .get(0);

        feature(issue, Map.of("briefing", other)).statusCode(200);

        assertThat(featured(issue)).containsExactly(other.toString());

        feature(issue, Map.of()).statusCode(200);

        assertThat(featured(issue)).isEmpty();

        feature(issue, Map.of("briefing", UUID.randomUUID())).statusCode(404);
        admin().post("/api/v1/issues/" + issue + "/release").then().statusCode(200);

        feature(issue, Map.of("briefing", other)).statusCode(409);
    }

    private static ValidatableResponse feature(String issue, Map<String, ?> wanted) {
        return admin().body(wanted)
                .put("/api/v1/issues/" + issue + "/featured-briefing")
                .then();
    }

    private List<String> featured(String issue) {
        return tables.rows(
                "select source_id::text from issue_item where kind = 'BRIEFING' and issue_id = '" + issue + "'");
    }

    /** The later its number, the older. */
    private UUID briefing(int number) {
        UUID id = UUID.randomUUID();
        tables.change("""
            insert into briefing (id, version, title, family, subject, published, sample_period, summary, risk_factors, learning,
                subjects, pdf, created_at, changed_at)
            values ('%s', 0, 'Briefing %d', 'THEME', 'subject %d', '%d-01', 'published since 2000', 'Invented.', '{}', '{}',
                array['subject %d'], 'https://reports.example/briefing.pdf', now(), now())
            """.formatted(id, number, number, 2020 - number, number));
        return id;
    }
}

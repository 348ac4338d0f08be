package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issue on its way, with script and without. */
@FeatureTest
class WatchJourneyTest {

    private static final String LEFT = """
        update delivery
        set status = 'ACCEPTED', ended_at = timestamptz '2026-09-10T09:59:50Z'
        where subscriber_id in (select subscriber_id from delivery where status = 'QUEUED' order by subscriber_id limit 20)
        """;

    @Inject
    Newsroom newsroom;

    @Inject
    TableDump tables;

    @BeforeEach
    void a_hundred_subscribers() {
        newsroom.opens();
        tables.change("""
            insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis, language, detail,
                created_at, confirmed_at)
            select gen_random_uuid(), 0, 'CONFIRMED', n || '@example.org', n || '@example.org', sha256(n::text::bytea),
                'CONSENT', 'en', 'FULL', '2026-08-20', '2026-08-20'
            from generate_series(1, 100) n
            """);
    }

    @Test
    void the_figures_come_by_themselves() {
        try (Editor editor = Editor.guarded()) {
            onItsWay(editor);
            assertThat(editor.sees())
                    .contains("0 of 100 done", "Nothing has ended in the last minute", "cannot be told yet");

            tables.change(LEFT);
            editor.page().waitForSelector("text=20 of 100 done");

            assertThat(editor.sees())
                    .contains(
                            "20 in the last minute",
                            "At this rate the last one leaves on Thursday 10 September 2026, 11:04am BST");
            tables.change("""
                update delivery
                set status = 'FAILED', reply_code = 550, reply_status = '5.1.1', ended_at = timestamptz '2026-09-10T09:59:55Z'
                where subscriber_id = (select subscriber_id from delivery where status = 'QUEUED' limit 1)
                """);
            editor.page().waitForSelector("text=1: Refused, 550 5.1.1");
        }
    }

    @Test
    void without_script_a_link_brings_the_newest_figures() {
        try (Editor editor = Editor.withoutScript()) {
            onItsWay(editor);
            tables.change(LEFT);
            assertThat(editor.sees()).contains("0 of 100 done");

            editor.page().click("text=Show the newest figures");

            assertThat(editor.sees()).contains("20 of 100 done", "20 in the last minute");
        }
    }

    @Test
    void every_state_is_accessible() {
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            onItsWay(editor);
            tables.change(LEFT);
            tables.change("""
                update delivery
                set status = 'DEFERRED', reply_code = 451, reply_status = '4.7.1', not_before = timestamptz '2026-09-10T10:10:00Z'
                where subscriber_id in (select subscriber_id from delivery where status = 'QUEUED' order by subscriber_id limit 3)
                """);
            editor.page().waitForSelector("text=3: Put off, to be tried again, 451 4.7.1");
            editor.checks("watch-under-way");
        }
    }

    private void onItsWay(Editor editor) {
        editor.composes("Please read this");
        String issue = editor.page().url();
        editor.types("#recipients", "100").presses("Release");
        // A worker elsewhere has it: the rows say so, and nothing here sends.
        tables.change("update issue set status = 'SENDING', started_at = '2026-09-10T09:59:00Z'");
        tables.change(
                "insert into delivery (issue_id, subscriber_id) select issue.id, subscriber.id from issue, subscriber");
        editor.page().navigate(issue);
    }
}

package org.casereviewupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Intruder;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    @Inject
    Intruder intruder;

    @Inject
    TableDump tables;

    @Test
    void an_untouched_trail_is_whole() {
        record("one", "two", "three");

        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void an_altered_entry_is_named() {
        record("one", "two", "three");

        intruder.alters("update audit_entry set detail = 'TWO' where id = 2");

        assertThat(trail.firstBroken()).contains(2L);
    }

    @Test
    void a_removed_entry_shows_in_its_successor() {
        record("one", "two", "three");

        intruder.alters("delete from audit_entry where id = 2");

        assertThat(trail.firstBroken()).contains(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'TWO'",
                "update audit_entry set hash = ''",
                "delete from audit_entry where id = 2",
                "delete from audit_entry"
            })
    void a_12_the_table_takes_new_entries_and_nothing_else(String sql) {
        record("one", "two", "three");

        assertThatThrownBy(() -> tables.change(sql)).rootCause().hasMessageContaining("only takes new rows");

        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void an_entry_that_the_version_before_has_sealed_fits_into_the_chain() {
        // As the program sealed it before the table did: SHA-256 of the hash before, the instant, and each field behind
        // its length.
        tables.change("with head as (update audit_head set hash ="
                + " 'b56a7121f5f280d399ea792312037a93e1bab856e6d60c7d641ac5b9bf096c06')"
                + " insert into audit_entry (at, actor, action, subject, detail, hash) values ('2026-09-10T10:00:00Z', 'a', 'b',"
                + " 'c', 'd', 'b56a7121f5f280d399ea792312037a93e1bab856e6d60c7d641ac5b9bf096c06')");

        record("one", "two");

        assertThat(trail.firstBroken()).isEmpty();
    }

    private void record(String... details) {
        for (String detail : details) {
            QuarkusTransaction.requiringNew().run(() -> trail.record("key:test", "test.done", "thing", detail));
        }
    }
}

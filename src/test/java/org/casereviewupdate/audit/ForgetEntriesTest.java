package org.casereviewupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Intruder;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

@FeatureTest
class ForgetEntriesTest {

    @Inject
    AuditTrail trail;

    @Inject
    Chains chains;

    @Inject
    ForgetEntriesJob forgetting;

    @Inject
    Intruder intruder;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void entries_go_after_six_years_and_the_rest_is_still_one_chain() {
        record("one");
        record("two");
        clock.moveTo("2027-01-01T00:00:00Z");
        record("three");

        clock.moveTo("2032-09-10T10:00:00Z");
        IntStream.range(0, 3).parallel().forEach(i -> forgetting.tick());

        assertThat(tables.rows("select action || ' ' || detail from audit_entry order by id"))
                .containsExactly("test.done three", "audit.forgotten entries 2");
        assertThat(chains.verify(Chain.AUDIT)).isEqualTo(new ChainVerdict(Chain.AUDIT, 2, null, true));
    }

    @Test
    void an_entry_that_was_taken_away_before_its_time_is_missed_still() {
        record("one");
        record("two");
        clock.moveTo("2032-09-10T10:00:00Z");
        record("three");
        record("four");
        forgetting.tick();

        intruder.alters("delete from audit_entry where detail = 'three'");

        assertThat(chains.verify(Chain.AUDIT).firstBroken()).isEqualTo(4L);
    }

    private void record(String detail) {
        QuarkusTransaction.requiringNew().run(() -> trail.record("key:test", "test.done", "thing", detail));
    }
}

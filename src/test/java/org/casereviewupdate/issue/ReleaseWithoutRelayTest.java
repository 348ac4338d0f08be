package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.relay.LoopbackRelay;
import org.casereviewupdate.restore.Fence;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Nobody said which relay to use: the issues wait, and whoever asks is told what to set. */
@FeatureTest
class ReleaseWithoutRelayTest {

    @Inject
    Fence fence;

    @Inject
    ComposeIssue compose;

    @Inject
    Issues issues;

    @Inject
    Approvals approvals;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    TableDump tables;

    @Test
    void a_release_by_hand_is_refused_and_says_what_to_set() {
        UUID issue =
                compose.compose(new NewIssue("Hello", List.of()), "k", "editor").id();

        withoutRelay(release -> assertThatThrownBy(() -> release.release(issue, "editor"))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.view().status()).isEqualTo(409);
                    assertThat(refused.view().type()).isEqualTo("urn:case-review-update:problem:no-relay");
                    assertThat(refused.view().detail()).contains("QUARKUS_MAILER_HOST");
                }));

        assertThat(tables.rows("select status from issue")).containsExactly("COMPILED");
    }

    @Test
    void what_is_due_by_the_schedule_waits() {
        compose.compose(new NewIssue("Hello", List.of()), "k", "editor");
        tables.change("update issue set release_at = timestamp with time zone '2026-09-10T09:00:00Z'");

        withoutRelay(ReleaseIssue::releaseDue);

        assertThat(tables.rows("select status from issue")).containsExactly("COMPILED");
        assertThat(tables.rows("select action from audit_entry")).doesNotContain("issue.released");
    }

    private void withoutRelay(Consumer<ReleaseIssue> deed) {
        try (LoopbackRelay none = LoopbackRelay.none()) {
            ReleaseIssue release = new ReleaseIssue(issues, none.relay(), fence, approvals, audit, clock);
            QuarkusTransaction.requiringNew().run(() -> deed.accept(release));
        }
    }
}

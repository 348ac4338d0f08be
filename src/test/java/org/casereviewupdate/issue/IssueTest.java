package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IssueTest {

    private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
    private static final Composition CONTENT = new Composition("Subject", List.of());

    @Test
    void the_way_out() {
        Issue issue = Issue.monthly(YearMonth.of(2026, 9), "schedule", NOW);
        assertThat(issue.status()).isEqualTo(IssueStatus.SKIPPED);

        issue.compile(CONTENT, NOW, NOW);
        assertThat(issue.status()).isEqualTo(IssueStatus.COMPILED);
        issue.release("schedule", NOW);
        assertThat(issue.status()).isEqualTo(IssueStatus.RELEASED);
        issue.startSending(NOW);
        assertThat(issue.status()).isEqualTo(IssueStatus.SENDING);
        issue.finish(NOW);
        assertThat(issue.status()).isEqualTo(IssueStatus.SENT);
    }

    @Test
    void an_issue_halted_before_it_started_resumes_to_where_it_was() {
        Issue issue = in(IssueStatus.RELEASED);

        issue.halt("why", NOW);
        issue.resume(CONTENT);

        assertThat(issue.status()).isEqualTo(IssueStatus.RELEASED);
    }

    @Test
    void an_issue_halted_on_its_way_goes_on() {
        Issue issue = in(IssueStatus.SENDING);

        issue.halt("why", NOW);
        issue.resume(CONTENT);

        assertThat(issue.status()).isEqualTo(IssueStatus.SENDING);
    }

    @Test
    void a_month_that_was_cancelled_before_it_left_can_be_compiled_again() {
        Issue issue = in(IssueStatus.COMPILED);
        issue.cancel("why", NOW);

        issue.compile(CONTENT, NOW, NOW);

        assertThat(issue.status()).isEqualTo(IssueStatus.COMPILED);
    }

    @Test
    void a_month_that_was_cancelled_on_its_way_cannot() {
        Issue issue = in(IssueStatus.SENDING);
        issue.halt("why", NOW);
        issue.cancel("why", NOW);

        assertThatThrownBy(() -> issue.compile(CONTENT, NOW, NOW)).isInstanceOf(WrongStatus.class);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void every_verb_from_every_status_goes_where_the_table_says(Verb verb) {
        for (IssueStatus from : IssueStatus.values()) {
            Issue issue = in(from);
            if (verb.allowed().contains(from)) {
                verb.act().accept(issue);
                assertThat(issue.status()).as(verb + " from " + from).isIn(verb.leadsTo());
            } else {
                assertThatThrownBy(() -> verb.act().accept(issue))
                        .as(verb + " from " + from)
                        .isInstanceOf(WrongStatus.class);
                assertThat(issue.status()).isEqualTo(from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(IssueStatus.class)
    void there_is_a_way_into_every_status(IssueStatus status) {
        assertThat(in(status).status()).isEqualTo(status);
    }

    static Stream<Verb> verbs() {
        return Stream.of(
                new Verb(
                        "release",
                        issue -> issue.release("editor", NOW),
                        Set.of(IssueStatus.COMPILED, IssueStatus.RELEASED, IssueStatus.SENDING, IssueStatus.SENT),
                        Set.of(IssueStatus.RELEASED, IssueStatus.SENDING, IssueStatus.SENT)),
                new Verb(
                        "start",
                        issue -> issue.startSending(NOW),
                        Set.of(IssueStatus.RELEASED),
                        Set.of(IssueStatus.SENDING)),
                new Verb("finish", issue -> issue.finish(NOW), Set.of(IssueStatus.SENDING), Set.of(IssueStatus.SENT)),
                new Verb(
                        "halt",
                        issue -> issue.halt("why", NOW),
                        Set.of(IssueStatus.RELEASED, IssueStatus.SENDING, IssueStatus.HALTED),
                        Set.of(IssueStatus.HALTED)),
                new Verb(
                        "resume",
                        issue -> issue.resume(CONTENT),
                        Set.of(IssueStatus.HALTED),
                        Set.of(IssueStatus.RELEASED, IssueStatus.SENDING)),
                new Verb(
                        "cancel",
                        issue -> issue.cancel("why", NOW),
                        Set.of(
                                IssueStatus.COMPILED,
                                IssueStatus.RELEASED,
                                IssueStatus.HALTED,
                                IssueStatus.MISSED,
                                IssueStatus.SKIPPED,
                                IssueStatus.CANCELLED),
                        Set.of(IssueStatus.CANCELLED, IssueStatus.SKIPPED))); // the latter from MISSED
    }

    private static Issue in(IssueStatus status) {
        Issue issue = Issue.monthly(YearMonth.of(2026, 9), "schedule", NOW);
        if (status == IssueStatus.SKIPPED) {
            return issue;
        }
        if (status == IssueStatus.MISSED) {
            issue.miss(NOW);
            return issue;
        }
        issue.compile(CONTENT, NOW, NOW);
        switch (status) {
            case CANCELLED -> issue.cancel("why", NOW);
            case RELEASED -> issue.release("editor", NOW);
            case HALTED -> {
                issue.release("editor", NOW);
                issue.halt("why", NOW);
            }
            case SENDING, SENT -> {
                issue.release("editor", NOW);
                issue.startSending(NOW);
                if (status == IssueStatus.SENT) {
                    issue.finish(NOW);
                }
            }
            default -> {}
        }
        return issue;
    }

    record Verb(String name, Consumer<Issue> act, Set<IssueStatus> allowed, Set<IssueStatus> leadsTo) {

        @Override
        public String toString() {
            return name;
        }
    }
}

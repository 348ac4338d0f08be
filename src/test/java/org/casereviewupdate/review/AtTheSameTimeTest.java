package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

@FeatureTest
class AtTheSameTimeTest {

    private static final int EDITORS = 6;

    @Inject
    RecordReview recording;

    @Inject
    AmendReview amending;

    @Inject
    ImportReviews imports;

    @Inject
    Catalogue catalogue;

    @Test
    void of_several_amendments_of_one_version_one_is_taken() throws Exception {
        CaseReviewView review = recording.record(Reviews.review().build(), "key:test");

        List<String> outcomes = together(editor -> {
            NewReview amended =
                    Reviews.review().named("Child " + editor).version(0).build();
            return "version " + amending.amend(review.id(), amended, "key:test").version();
        });

        assertThat(outcomes).containsOnly("version 1", "The record was changed in the meantime");
        assertThat(outcomes).containsOnlyOnce("version 1");
    }

    @Test
    void a_source_reference_is_given_out_once() throws Exception {
        List<String> outcomes = together(editor -> {
            recording.record(Reviews.review().reference("HM/1").build(), "key:test");
            return "entered";
        });

        assertThat(outcomes).containsOnly("entered", "Another record has this source reference");
        assertThat(outcomes).containsOnlyOnce("entered");
    }

    @Test
    void a_file_sent_by_several_is_stored_once() throws Exception {
        String file = "ref,title,type,summary\n"
                + "A1,2026 - Harrowmere - Child K,CSPR,Invented.\n"
                + "A2,2026 - Harrowmere - Child L,CSPR,Invented.\n";

        List<String> outcomes = together(editor -> {
            ImportReport report = imports.run(
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ImportOptions.STRICT, "key:test");
            return report.created() + " created, " + report.unchanged() + " unchanged";
        });

        assertThat(outcomes).containsOnly("2 created, 0 unchanged", "0 created, 2 unchanged");
        assertThat(outcomes).containsOnlyOnce("2 created, 0 unchanged");
        assertThat(catalogue.added(LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 11)))
                .hasSize(2);
    }

    /** Lets several editors do something in one moment, and returns what each was told. */
    private static List<String> together(Deed deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        try {
            CyclicBarrier start = new CyclicBarrier(EDITORS);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                int editor = i;
                Callable<String> task = () -> {
                    start.await(30, TimeUnit.SECONDS);
                    return answer(deed, editor);
                };
                answers.add(threads.submit(task));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> answer : answers) {
                outcomes.add(answer.get(60, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String answer(Deed deed, int editor) {
        try {
            return deed.by(editor);
        } catch (Problem problem) {
            return problem.view().title();
        }
    }

    private interface Deed {
        String by(int editor);
    }
}

package org.casereviewupdate;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereviewupdate.review.FuzzedImports;
import org.casereviewupdate.support.Fuzz;
import org.casereviewupdate.support.FuzzTarget;
import org.junit.jupiter.api.Test;

/** Cases I-01, I-04 and U-11: a sample of what {@code FuzzIT} plays at length. */
class FuzzTest {

    @Test
    void whatever_is_sent_is_read_or_refused_by_name() {
        Fuzz fuzz = new Fuzz(20_261_129, FuzzIT.TARGETS);

        assertThat(fuzz.play(0, 6_000)).isEmpty();

        assertThat(FuzzIT.TARGETS)
                .extracting(FuzzTarget::name)
                .allSatisfy(name -> assertThat(fuzz.read(name)).isPositive());
        assertThat(FuzzedImports.targets())
                .extracting(FuzzTarget::name)
                .allSatisfy(name -> assertThat(fuzz.refused(name)).isPositive());
    }
}

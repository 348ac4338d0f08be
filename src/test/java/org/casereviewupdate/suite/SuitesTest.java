package org.casereviewupdate.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;

class SuitesTest {

    @Test
    void what_the_one_suite_leaves_out_is_what_the_other_has() {
        assertThat(OtherRoomsSuite.class.getAnnotation(ExcludePackages.class).value())
                .isEqualTo(ConsoleAndDeliverySuite.class
                        .getAnnotation(SelectPackages.class)
                        .value());
    }
}

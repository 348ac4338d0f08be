package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kill points are names in a table; this notices when main code is renamed, and a run when it goes another way. */
class KillPointTest {

    @ParameterizedTest
    @EnumSource
    void every_kill_point_is_a_method_of_the_program(KillPoint point) throws ClassNotFoundException {
        if (!point.inProgram()) {
            return;
        }
        Class<?> type = Class.forName(point.type(), false, getClass().getClassLoader());

        assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                .contains(point.method());
    }
}

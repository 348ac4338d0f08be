package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kill points are names in a table; this notices when main code is renamed. */
class KillPointTest {

    private static final String GENERATED = "_Subclass";

    @ParameterizedTest
    @EnumSource
    void every_kill_point_is_a_method_of_the_program(KillPoint point) throws ClassNotFoundException {
        if (!point.inProgram()) {
            return;
        }
        Class<?> type = Class.forName(
                point.type().replace(GENERATED, ""), false, getClass().getClassLoader());

        assertThat(Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> !isGenerated(point) || method.isAnnotationPresent(Transactional.class))
                        .map(Method::getName))
                .contains(point.method());
    }

    /** The generated class has those methods only around which something happens. */
    private static boolean isGenerated(KillPoint point) {
        return point.type().endsWith(GENERATED);
    }
}

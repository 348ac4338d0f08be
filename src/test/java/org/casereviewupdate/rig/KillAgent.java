package org.casereviewupdate.rig;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** The Java agent that puts the switch at a kill point, so that the program itself knows nothing of being killed. */
public final class KillAgent {

    private KillAgent() {}

    /**
     * Called by the virtual machine before the program's main method.
     *
     * @param order {@code KP5:3} for the third time at the fifth kill point
     */
    public static void premain(String order, Instrumentation instrumentation) {
        KillPoint point = KillPoint.valueOf(order.substring(0, order.indexOf(':')));
        KillSwitch.arm(Integer.parseInt(order.substring(order.indexOf(':') + 1)));
        Class<?> advice = point.edge() == KillPoint.Edge.ENTRY ? AtEntry.class : AtExit.class;
        new AgentBuilder.Default()
                .ignore(none()) // not even what is generated: Quarkus marks its classes as synthetic
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(named(point.type()))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(advice).on(named(point.method()))))
                .installOn(instrumentation);
    }

    static final class AtEntry {

        private AtEntry() {}

        @Advice.OnMethodEnter
        static void reached() {
            KillSwitch.reached();
        }
    }

    static final class AtExit {

        private AtExit() {}

        @Advice.OnMethodExit
        static void reached() {
            KillSwitch.reached();
        }
    }
}

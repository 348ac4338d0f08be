package org.casereviewupdate.rig;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.time.Clock;
import java.util.Arrays;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;

/**
 * The Java agent by which the rig reaches into a process of the program that already runs, so that the program itself knows nothing of
 * being halted, killed or told a wrong time.
 */
public final class RigAgent {

    /** Lets the jobs of a process begin, which was started with none of them running. */
    static final String WORK = "work";

    /** Lets no job begin any more. */
    static final String REST = "rest";

    /** Shifts the clock of the whole virtual machine; the milliseconds follow. */
    static final String CLOCK = "clock:";

    private static final String SHIFT = "rig.clock";
    private static final String SCHEDULER = "io.quarkus.scheduler.Scheduler";

    private RigAgent() {}

    /**
     * Called by the virtual machine each time the rig attaches.
     *
     * @param order {@link #WORK}, {@link #REST}, {@link #CLOCK}, or {@code KP5:3} for a death at the third time that the fifth kill point is reached
     */
    public static void agentmain(String order, Instrumentation instrumentation)
            throws ReflectiveOperationException, UnmodifiableClassException {
        if (order.startsWith(CLOCK)) {
            shiftClock(order.substring(CLOCK.length()), instrumentation);
            return;
        }
        switch (order) {
            case WORK -> tellScheduler(instrumentation, "resume");
            case REST -> tellScheduler(instrumentation, "pause");
            default -> doom(order, instrumentation);
        }
    }

    private static void doom(String order, Instrumentation instrumentation) {
        KillPoint point = KillPoint.valueOf(order.substring(0, order.indexOf(':')));
        KillSwitch.arm(Integer.parseInt(order.substring(order.indexOf(':') + 1)));
        Class<?> advice = point.edge() == KillPoint.Edge.ENTRY ? AtEntry.class : AtExit.class;
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none()) // not even what is generated: Quarkus marks its classes as synthetic
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .type(named(point.type()))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(advice).on(named(point.method()))))
                .installOn(instrumentation);
    }

    /** The clock that the program injects is one of the machine's own, made before the rig can reach it. */
    private static void shiftClock(String millis, Instrumentation instrumentation) throws UnmodifiableClassException {
        boolean first = System.setProperty(SHIFT, millis) == null;
        if (!first) {
            return;
        }
        ClassFileTransformer shift = new ShiftedClock(SHIFT);
        instrumentation.addTransformer(shift, true);
        instrumentation.retransformClasses(Clock.systemUTC().getClass());
    }

    /** The program's classes are not the agent's, so they are found among those loaded. */
    private static void tellScheduler(Instrumentation instrumentation, String what)
            throws ReflectiveOperationException {
        Class<?> scheduler = loaded(instrumentation, SCHEDULER);
        Class<?> arc = loaded(instrumentation, "io.quarkus.arc.Arc");
        Object container = arc.getMethod("container").invoke(null);
        Object handle = arc.getClassLoader()
                .loadClass("io.quarkus.arc.ArcContainer")
                .getMethod("instance", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(container, scheduler, new java.lang.annotation.Annotation[0]);
        Object bean = arc.getClassLoader()
                .loadClass("io.quarkus.arc.InstanceHandle")
                .getMethod("get")
                .invoke(handle);
        scheduler.getMethod(what).invoke(bean);
    }

    private static Class<?> loaded(Instrumentation instrumentation, String name) {
        return Arrays.stream(instrumentation.getAllLoadedClasses())
                .filter(type -> type.getName().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(name + " is not loaded"));
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

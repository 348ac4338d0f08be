package org.casereviewupdate.bench;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What one run took.
 *
 * @param rate messages a second
 * @param cpu the sender's CPU microseconds a message
 * @param sink the share of one core that the sink was busy
 * @param machine how many cores were busy, whoever used them
 */
record Run(double rate, double cpu, double sink, double machine) {

    static Run of(int messages, Postfix postfix, Supplier<Duration> cpu, Runnable work) {
        Duration before = cpu.get();
        Duration sinkBefore = postfix.sinkCpu();
        Duration machineBefore = Cpu.ofTheMachine();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Run(
                messages / seconds,
                seconds(cpu.get().minus(before)) * 1e6 / messages,
                seconds(postfix.sinkCpu().minus(sinkBefore)) / seconds,
                seconds(Cpu.ofTheMachine().minus(machineBefore)) / seconds);
    }

    /** With smtp-source. */
    static Run ofSource(Postfix postfix, int connections, int messages, int bytes) {
        return of(messages, postfix, Cpu::ofEndedChildren, () -> postfix.source(connections, messages, bytes));
    }

    /** The middle of the runs before and after another. */
    static Run between(Run one, Run other) {
        return new Run(
                (one.rate + other.rate) / 2,
                (one.cpu + other.cpu) / 2,
                (one.sink + other.sink) / 2,
                (one.machine + other.machine) / 2);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

package org.casereviewupdate.bench;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What one run took.
 *
 * @param rate messages a second
 * @param cpu the sender's CPU microseconds a message
 * @param sink the share of one core that the sink was busy
 */
record Run(double rate, double cpu, double sink) {

    static Run of(int messages, Postfix postfix, Supplier<Duration> cpu, Runnable work) {
        Duration before = cpu.get();
        Duration sinkBefore = postfix.sinkCpu();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        double sink = seconds(postfix.sinkCpu().minus(sinkBefore)) / seconds;
        return new Run(messages / seconds, seconds(cpu.get().minus(before)) * 1e6 / messages, sink);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

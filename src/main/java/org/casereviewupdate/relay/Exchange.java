package org.casereviewupdate.relay;

import io.netty.channel.ChannelFuture;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One write and the replies owed to it. Filled on the event loop; a worker waits for it and then reads its answers. */
final class Exchange implements Wire.Listener {

    /**
     * What came of it.
     *
     * @param replies as many as arrived
     * @param left whether the write's last octet had left before the end
     * @param trouble why there are fewer replies than owed
     */
    record Answers(List<Reply> replies, boolean left, String trouble) {

        @Nullable
        Reply reply(int index) {
            return index < replies.size() ? replies.get(index) : null;
        }
    }

    private final int owed;
    private final List<Reply> replies = new ArrayList<>(4);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable ChannelFuture write;
    private volatile @Nullable Answers answers;

    Exchange(int owed) {
        this.owed = owed;
    }

    /** Writes a group and waits for its replies: at most the write limit until all of it has left, then at most the limit given. */
    static Answers on(Wire wire, int owed, Duration limit, Object... group) {
        Exchange exchange = new Exchange(owed);
        try {
            wire.later(() -> exchange.begin(wire, group));
        } catch (RejectedExecutionException stopped) {
            exchange.ended("The program is stopping");
        }
        Duration writing = wire.writeLimit();
        return exchange.outcome(wire, writing.compareTo(limit) < 0 ? writing : limit, limit);
    }

    /** Waits for what the relay says first. */
    static Answers greeting(Wire wire, Duration limit) {
        return wire.greeting().outcome(wire, limit, limit);
    }

    private void begin(Wire wire, Object... group) {
        if (!wire.listen(this)) {
            List.of(group).forEach(ReferenceCountUtil::release);
            ended("The connection has ended");
            return;
        }
        for (Object part : group) {
            write = wire.encode(part);
        }
        wire.flush();
    }

    private Answers outcome(Wire wire, Duration untilLeft, Duration limit) {
        boolean over = await(untilLeft);
        if (!over && left()) {
            over = await(limit);
        }
        if (!over) {
            wire.cut("No answer in time");
            awaitEnd(Wire.TEAR_DOWN);
        }
        return answers();
    }

    /** Netty completes a write once the kernel has all of it: one that failed or still waits cannot have been read to its end. */
    private boolean left() {
        ChannelFuture last = write;
        return last != null && last.isSuccess();
    }

    @Override
    public boolean heard(Reply reply) {
        replies.add(reply);
        boolean more = replies.size() < owed && !reply.closing();
        if (!more) {
            ended("The relay is closing");
        }
        return more;
    }

    @Override
    public void ended(String trouble) {
        answers = new Answers(List.copyOf(replies), left(), trouble);
        over.countDown();
    }

    /** Waits; false if the time is up or the worker was interrupted, whose flag then stays set. */
    private boolean await(Duration limit) {
        try {
            return over.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits even if the worker was interrupted. */
    private void awaitEnd(Duration limit) {
        boolean interrupted = Thread.interrupted();
        await(limit);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What came of it; should that still be open, the answer that claims the least. */
    private Answers answers() {
        Answers known = answers;
        return known != null ? known : new Answers(List.of(), true, "The connection did not end in time");
    }
}

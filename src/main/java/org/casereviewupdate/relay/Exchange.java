package org.casereviewupdate.relay;

import io.netty.channel.ChannelFuture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One write and the replies owed to it. Filled on the event loop; a worker waits for it and then reads its answers. */
final class Exchange {

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

    void written(ChannelFuture lastWrite) {
        write = lastWrite;
    }

    /** Netty completes a write once the kernel has all of it: one that failed or still waits cannot have been read to its end. */
    boolean left() {
        ChannelFuture last = write;
        return last != null && last.isSuccess();
    }

    /** Takes a reply; true if it was the last one owed. After a 421 none follows. */
    boolean take(Reply reply) {
        replies.add(reply);
        return replies.size() == owed || reply.closing();
    }

    void end(String trouble) {
        answers = new Answers(List.copyOf(replies), left(), trouble);
        over.countDown();
    }

    /** Waits; false if the time is up or the worker was interrupted, whose flag then stays set. */
    boolean await(Duration limit) {
        try {
            return over.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits even if the worker was interrupted. */
    void awaitEnd(Duration limit) {
        boolean interrupted = Thread.interrupted();
        await(limit);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What came of it; should that still be open, the answer that claims the least. */
    Answers answers() {
        Answers known = answers;
        return known != null ? known : new Answers(List.of(), true, "The connection did not end in time");
    }
}

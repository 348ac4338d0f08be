package org.casereviewupdate.relay;

import org.jspecify.annotations.Nullable;

/**
 * How handing one message to the relay ended.
 *
 * @param stage the stage at which it ended
 * @param code the reply's code (RFC 5321 section 4.2), or 0 if no reply came or none that makes sense
 * @param status the reply's enhanced status code (RFC 3463) as {@code 5.1.1}, if it had one
 * @param text the reply's words, or what went wrong; whatever looks like an address is taken out
 */
public record Handover(Stage stage, int code, @Nullable String status, String text) {

    /** Makes the text fit for a log and for the ledger. */
    public Handover {
        text = Words.fit(text);
    }

    static Handover answered(Stage stage, Reply reply) {
        return new Handover(stage, reply.code(), reply.status(), reply.words());
    }

    /** The same with this envelope's addresses taken out, even where the relay quotes only the part before the at sign. */
    static Handover answered(Stage stage, Reply reply, Envelope envelope) {
        // Before the words are cut to length, lest a part of an address remain.
        String words = Words.without(envelope, Words.safe(reply.words()));
        return new Handover(stage, reply.code(), reply.status(), words);
    }

    static Handover broken(Stage stage, String trouble) {
        return new Handover(stage, 0, null, trouble);
    }

    /** Whether the relay took responsibility for the message. */
    public boolean accepted() {
        return stage == Stage.ANSWER && code / 100 == 2;
    }

    /** Whether nobody knows if the relay took responsibility; such a message is never sent again by itself. */
    public boolean uncertain() {
        return stage == Stage.ANSWER && code == 0;
    }

    /** In few words, for a log: the relay's own only where it gave no code, because after a login they may repeat what was said there. */
    public String summary() {
        return stage + (code == 0 ? " " + text : status == null ? " " + code : " " + code + " " + status);
    }
}

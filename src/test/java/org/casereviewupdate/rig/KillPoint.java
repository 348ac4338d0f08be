package org.casereviewupdate.rig;

/**
 * The places in the program at which a process can be made to die: the one table that names main code.
 *
 * <p>The methods run within their transactions: what Quarkus generates around a bean begins and commits them. Two places are told by the SMTP
 * server instead, which sees what has really arrived.
 */
public enum KillPoint {
    /** An issue is being composed and nothing of it is durable. */
    KP1("issue.IdempotencyKeys", "remember", Edge.ENTRY, "not exists (select from issue)"),
    /** The issue is there, its recipients are not. */
    KP2("delivery.FanOut", "run", Edge.ENTRY, Left.RELEASED),
    /** The recipients are written and not committed. */
    KP3("delivery.FanOut", "run", Edge.EXIT, Left.RELEASED),
    /** A worker has claimed. */
    KP4("delivery.Batches", "take", Edge.EXIT, "exists (select from delivery_batch where worker is not null)"),
    /** SENDING is committed, and the final dot has not left. */
    KP5("delivery.Entry", "isOpen", Edge.ENTRY, Left.SENDING),
    /** The relay has the recipient: seen by the SMTP server, at DATA. */
    KP6,
    /** The relay has the final dot and has not answered: seen by the SMTP server. */
    KP7,
    /** The relay has said 250, and the program has not written it down. */
    KP8("delivery.Ledger", "enter", Edge.ENTRY, Left.SENDING),
    /** The last delivery has ended, and the issue is not closed. */
    KP9("issue.SendIssue", "finish", Edge.ENTRY, Left.ENDED);

    /** What the database then holds. */
    private static final class Left {
        static final String RELEASED =
                "exists (select from issue where status = 'RELEASED') and not exists (select from handed_out)";
        static final String SENDING = "exists (select from delivery where status = 'SENDING')";
        static final String ENDED = "exists (select from issue where status = 'SENDING') and not exists ("
                + "select from handed_out where status in ('QUEUED', 'CLAIMED', 'SENDING', 'DEFERRED'))";
    }

    /** Which end of the method. */
    public enum Edge {
        ENTRY,
        EXIT
    }

    private final String type;
    private final String method;
    private final Edge edge;
    private final String left;

    KillPoint() {
        this(null, null, null, "true");
    }

    KillPoint(String type, String method, Edge edge, String left) {
        this.type = type == null ? null : "org.casereviewupdate." + type;
        this.method = method;
        this.edge = edge;
        this.left = left;
    }

    /** Whether it is a place in the program, rather than a moment that the SMTP server sees. */
    public boolean inProgram() {
        return type != null;
    }

    public String type() {
        return type;
    }

    public String method() {
        return method;
    }

    public Edge edge() {
        return edge;
    }

    /** What is true of the database when a process has died there, in SQL: else the program does not pass it any more when it should. */
    public String left() {
        return left;
    }
}

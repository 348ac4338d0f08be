package org.casereviewupdate.rig;

/**
 * The places in the program at which a process can be made to die: the one table that names main code.
 *
 * <p>A class whose name ends in {@code _Subclass} is the one that Quarkus generates around a bean; its methods begin before the transaction
 * and end after the commit, those of the class itself run within. Two places are told by the SMTP server instead, which sees what has
 * really arrived.
 */
public enum KillPoint {
    /** An issue is being composed and nothing of it is durable. */
    KP1("issue.IdempotencyKeys", "remember", Edge.ENTRY),
    /** The issue is there, its recipients are not. */
    KP2("delivery.FanOut", "run", Edge.ENTRY),
    /** The recipients are written and not committed. */
    KP3("delivery.FanOut", "run", Edge.EXIT),
    /** A worker has claimed. */
    KP4("delivery.Claims_Subclass", "take", Edge.EXIT),
    /** SENDING is committed, and the final dot has not left. */
    KP5("delivery.Entry", "isOpen", Edge.ENTRY),
    /** The relay has the recipient: seen by the SMTP server, at DATA. */
    KP6,
    /** The relay has the final dot and has not answered: seen by the SMTP server. */
    KP7,
    /** The relay has said 250, and the program has not written it down. */
    KP8("delivery.Ledger", "enter", Edge.ENTRY),
    /** The last delivery has ended, and the issue is not closed. */
    KP9("issue.SendIssue", "finish", Edge.ENTRY);

    /** Which end of the method. */
    public enum Edge {
        ENTRY,
        EXIT
    }

    private final String type;
    private final String method;
    private final Edge edge;

    KillPoint() {
        this(null, null, null);
    }

    KillPoint(String type, String method, Edge edge) {
        this.type = type == null ? null : "org.casereviewupdate." + type;
        this.method = method;
        this.edge = edge;
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
}

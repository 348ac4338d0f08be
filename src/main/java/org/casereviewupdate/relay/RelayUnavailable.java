package org.casereviewupdate.relay;

/** No connection ready for mail came about. No message was touched. */
public final class RelayUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Handover handover;
    private final boolean reached;

    RelayUnavailable(Handover handover) {
        this(handover, true);
    }

    private RelayUnavailable(Handover handover, boolean reached) {
        super(handover.stage() + " " + handover.code() + " " + handover.text());
        this.handover = handover;
        this.reached = reached;
    }

    /** Nobody answers at the relay's address, or it has none. */
    static RelayUnavailable outOfReach(String trouble) {
        return new RelayUnavailable(Handover.broken(Stage.CONNECT, trouble), false);
    }

    /** At which stage it stopped, {@link Stage#CONNECT} or {@link Stage#SESSION}, and with which words. */
    public Handover handover() {
        return handover;
    }

    /** Whether waiting will not help: the relay refuses us for good, or could not prove who it is. */
    boolean refused() {
        return handover.stage() == Stage.SESSION && handover.code() / 100 != 4;
    }

    /** Whether it says something about the relay and not about one connection more than it likes at the moment. */
    boolean lasting() {
        return !reached || refused();
    }
}

package org.casereviewupdate.relay;

/** No connection ready for mail came about. No message was touched. */
public final class RelayUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Handover handover;

    RelayUnavailable(Handover handover) {
        super(handover.stage() + " " + handover.code() + " " + handover.text());
        this.handover = handover;
    }

    /** At which stage it stopped, {@link Stage#CONNECT} or {@link Stage#SESSION}, and with which words. */
    public Handover handover() {
        return handover;
    }
}

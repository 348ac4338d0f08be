package org.casereviewupdate.audit;

/** The chains there are. */
public enum Chain {
    /** Who did what. */
    AUDIT("audit"),
    /** Who agreed to what. */
    CONSENT("consent");

    private final String prefix;

    Chain(String prefix) {
        this.prefix = prefix;
    }

    /** What its view and its table are called by. */
    String prefix() {
        return prefix;
    }
}

package org.casereviewupdate.review;

/** The nations of the collection; each has its own kinds of review. */
public enum Nation {
    ENGLAND("England"),
    WALES("Wales"),
    SCOTLAND("Scotland"),
    NORTHERN_IRELAND("Northern Ireland");

    private final String label;

    Nation(String label) {
        this.label = label;
    }

    /** Its name in English. */
    public String label() {
        return label;
    }
}

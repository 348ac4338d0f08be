package org.casereviewupdate.vocabulary;

/** Of what there is a list of controlled names. */
public enum NameKind {
    /** A local area, such as a county, a borough or a council area. */
    AREA("area"),
    /** Who publishes reviews: a partnership, a board or a committee, called by its place as in the titles of the collection. */
    BODY("body");

    private final String label;

    NameKind(String label) {
        this.label = label;
    }

    /** What one of them is called. */
    public String label() {
        return label;
    }
}

package org.casereviewupdate.review;

/** The kinds of review, today's and those that earlier reports carry. */
public enum ReviewType {
    CHILD_SAFEGUARDING_PRACTICE_REVIEW(Nation.ENGLAND, "Child safeguarding practice review"),
    NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW(Nation.ENGLAND, "National child safeguarding practice review"),
    SERIOUS_CASE_REVIEW(Nation.ENGLAND, "Serious case review"),
    SINGLE_UNIFIED_SAFEGUARDING_REVIEW(Nation.WALES, "Single unified safeguarding review"),
    CHILD_PRACTICE_REVIEW_CONCISE(Nation.WALES, "Child practice review (concise)"),
    CHILD_PRACTICE_REVIEW_EXTENDED(Nation.WALES, "Child practice review (extended)"),
    LEARNING_REVIEW(Nation.SCOTLAND, "Learning review"),
    SIGNIFICANT_CASE_REVIEW(Nation.SCOTLAND, "Significant case review"),
    CASE_MANAGEMENT_REVIEW(Nation.NORTHERN_IRELAND, "Case management review");

    private final Nation nation;
    private final String label;

    ReviewType(Nation nation, String label) {
        this.nation = nation;
        this.label = label;
    }

    /** The nation that holds this kind of review. */
    public Nation nation() {
        return nation;
    }

    /** Its name in English. */
    public String label() {
        return label;
    }
}

package org.casereviewupdate.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of review, today's and those that earlier reports carry. */
public enum ReviewType {
    CHILD_SAFEGUARDING_PRACTICE_REVIEW(
            Nation.ENGLAND,
            "Child safeguarding practice review",
            "CSPR",
            "LCSPR",
            "local CSPR",
            "local child safeguarding practice review"),
    NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW(
            Nation.ENGLAND, "National child safeguarding practice review", "NCSPR", "national CSPR", "national review"),
    SERIOUS_CASE_REVIEW(Nation.ENGLAND, "Serious case review", "SCR", "case review"),
    SINGLE_UNIFIED_SAFEGUARDING_REVIEW(Nation.WALES, "Single unified safeguarding review", "SUSR"),
    CHILD_PRACTICE_REVIEW_CONCISE(
            Nation.WALES,
            "Child practice review (concise)",
            "child practice review",
            "CPR",
            "concise CPR",
            "concise child practice review"),
    CHILD_PRACTICE_REVIEW_EXTENDED(
            Nation.WALES,
            "Child practice review (extended)",
            "child practice review",
            "CPR",
            "extended CPR",
            "extended child practice review"),
    LEARNING_REVIEW(Nation.SCOTLAND, "Learning review", "LR"),
    SIGNIFICANT_CASE_REVIEW(Nation.SCOTLAND, "Significant case review", "case review"),
    CASE_MANAGEMENT_REVIEW(Nation.NORTHERN_IRELAND, "Case management review", "CMR", "case review");

    private final Nation nation;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes a list that nobody can change.
    private final List<String> otherNames;

    ReviewType(Nation nation, String label, String... otherNames) {
        this.nation = nation;
        this.label = label;
        this.otherNames = List.of(otherNames);
    }

    /** The nation that holds this kind of review. */
    public Nation nation() {
        return nation;
    }

    /** Its name in English. */
    public String label() {
        return label;
    }

    /** The kinds that go by a name, however it is spelled: none if nobody calls a review that. */
    public static Set<ReviewType> named(String name) {
        String key = singular(name);
        return Arrays.stream(values())
                .filter(type -> type.names().anyMatch(known -> singular(known).equals(key))
                        || singular(type.name()).equals(key))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewType.class)));
    }

    /** This kind and those that took its place: who asks for the old means the new as well. */
    public Set<ReviewType> withSuccessors() {
        EnumSet<ReviewType> all = EnumSet.of(this);
        switch (this) {
            case SERIOUS_CASE_REVIEW -> {
                all.add(CHILD_SAFEGUARDING_PRACTICE_REVIEW);
                all.add(NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW);
            }
            case CHILD_PRACTICE_REVIEW_CONCISE, CHILD_PRACTICE_REVIEW_EXTENDED ->
                all.add(SINGLE_UNIFIED_SAFEGUARDING_REVIEW);
            case SIGNIFICANT_CASE_REVIEW -> all.add(LEARNING_REVIEW);
            default -> {
                // The others have no successor yet.
            }
        }
        return all;
    }

    /** Every name under which a search should find a review of this kind: its own and those of the kinds it replaced. */
    public String searchWords() {
        return Arrays.stream(values())
                .filter(type -> type.withSuccessors().contains(this))
                .flatMap(ReviewType::names)
                .distinct()
                .collect(Collectors.joining(" . "));
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(label), otherNames.stream());
    }

    private static String singular(String name) {
        String key = Spelling.key(name);
        return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    }
}

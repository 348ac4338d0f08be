package org.casereviewupdate.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of review, today's and those that earlier reports carry. */
public enum ReviewType {
    CHILD_SAFEGUARDING_PRACTICE_REVIEW(
            Nation.ENGLAND,
            "2018-06/",
            "Child safeguarding practice review",
            "Adolygiad ymarfer diogelu plant",
            "CSPR",
            "LCSPR",
            "local CSPR",
            "local child safeguarding practice review"),
    NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW(
            Nation.ENGLAND,
            "2018-06/",
            "National child safeguarding practice review",
            "Adolygiad ymarfer diogelu plant cenedlaethol",
            "NCSPR",
            "national CSPR",
            "national review"),
    SERIOUS_CASE_REVIEW(
            Nation.ENGLAND, "/2019-09", "Serious case review", "Adolygiad achos difrifol", "SCR", "case review"),
    SINGLE_UNIFIED_SAFEGUARDING_REVIEW(
            Nation.WALES, "2024-10/", "Single unified safeguarding review", "Adolygiad diogelu unedig sengl", "SUSR"),
    CHILD_PRACTICE_REVIEW_CONCISE(
            Nation.WALES,
            "2013-01/2024-09",
            "Child practice review (concise)",
            "Adolygiad ymarfer plant (cryno)",
            "child practice review",
            "CPR",
            "concise CPR",
            "concise child practice review"),
    CHILD_PRACTICE_REVIEW_EXTENDED(
            Nation.WALES,
            "2013-01/2024-09",
            "Child practice review (extended)",
            "Adolygiad ymarfer plant (estynedig)",
            "child practice review",
            "CPR",
            "extended CPR",
            "extended child practice review"),
    LEARNING_REVIEW(Nation.SCOTLAND, "2021-09/", "Learning review", "Adolygiad dysgu", "LR"),
    SIGNIFICANT_CASE_REVIEW(
            Nation.SCOTLAND, "/2021-09", "Significant case review", "Adolygiad achos arwyddocaol", "case review"),
    CASE_MANAGEMENT_REVIEW(
            Nation.NORTHERN_IRELAND, "/", "Case management review", "Adolygiad rheoli achos", "CMR", "case review");

    private final Nation nation;

    @SuppressWarnings("ImmutableEnumChecker") // A record of two months.
    private final Held held;

    private final String label;
    private final String welsh;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes a list that nobody can change.
    private final List<String> otherNames;

    /** The months are those of the guidance that brought a kind in or ended it, as an ISO 8601 interval with open ends. */
    ReviewType(Nation nation, String held, String label, String welsh, String... otherNames) {
        this.nation = nation;
        this.held = Held.parse(held);
        this.label = label;
        this.welsh = welsh;
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

    /** Its name in Welsh for Welsh readers, in English for all others. */
    public String label(Locale language) {
        return Welsh.isMeant(language) ? welsh : label;
    }

    /** When reviews of this kind were begun. */
    public Held held() {
        return held;
    }

    /** What else it is called. */
    public List<String> otherNames() {
        return otherNames;
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
        return Stream.concat(Stream.of(label, welsh), otherNames.stream());
    }

    private static String singular(String name) {
        String key = Spelling.key(name);
        return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    }
}

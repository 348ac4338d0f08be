package org.casereviewupdate.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How old the children are whom a review is about; the bounds follow nursery, primary and secondary school. */
public enum AgeGroup {
    UNDER_ONE(0, "Unborn or under 1", "Heb ei eni neu o dan 1 oed", "unborn", "under 1", "baby", "babies", "infants"),
    ONE_TO_FOUR(1, "1 to 4", "1 i 4 oed", "1-4", "under 5", "toddler", "preschool", "pre-school"),
    FIVE_TO_TEN(5, "5 to 10", "5 i 10 oed", "5-10", "primary school"),
    ELEVEN_TO_FIFTEEN(11, "11 to 15", "11 i 15 oed", "11-15", "secondary school"),
    SIXTEEN_TO_SEVENTEEN(16, "16 to 17", "16 i 17 oed", "16-17", "16 and 17", "16 ac 17");

    private static final Pattern YEARS = Pattern.compile("\\d{1,2}");
    private static final int GROWN_UP = 18;

    private final int from;
    private final String label;
    private final String welsh;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes a list that nobody can change.
    private final List<String> otherNames;

    AgeGroup(int from, String label, String welsh, String... otherNames) {
        this.from = from;
        this.label = label;
        this.welsh = welsh;
        this.otherNames = List.of(otherNames);
    }

    /** Its name in English. */
    public String label() {
        return label;
    }

    /** Its name in Welsh for Welsh readers, in English for all others. */
    public String label(Locale language) {
        return Welsh.isMeant(language) ? welsh : label;
    }

    /** The group of a name or of an age in whole years, however it is written. */
    public static Optional<AgeGroup> named(String name) {
        if (YEARS.matcher(name.strip()).matches()) {
            return of(Integer.parseInt(name.strip()));
        }
        String key = Spelling.key(name);
        return Arrays.stream(values()).filter(group -> group.isCalled(key)).findFirst();
    }

    private static Optional<AgeGroup> of(int years) {
        return Arrays.stream(values())
                .filter(group -> group.from <= years && years < GROWN_UP)
                .reduce((younger, older) -> older);
    }

    private boolean isCalled(String key) {
        return Spelling.key(label).equals(key)
                || Spelling.key(welsh).equals(key)
                || Spelling.key(name()).equals(key)
                || otherNames.stream().anyMatch(other -> Spelling.key(other).equals(key));
    }
}

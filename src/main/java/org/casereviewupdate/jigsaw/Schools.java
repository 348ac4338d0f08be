package org.casereviewupdate.jigsaw;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Schools, nurseries and colleges that are called by a name of their own. */
final class Schools {

    private static final String WORD =
            "\\p{Lu}[\\p{L}’'.-]{0,60}+(?:,? (?=[otafi&])(?:(?:of|the|and|for|in)\\b|&)){0,4}";

    /**
     * Eight words of a bounded length at most: a longer run of capitals is no name, and would be gone over again from each of them. The last
     * may be joined to what it names, as in "Oakwood-School". A name may begin behind a quotation mark, a full stop or a hyphen, and
     * where a blank before it is missing. The looks ahead only save steps.
     */
    private static final Pattern NAMED = Pattern.compile(
            "((?<!\\p{Lu})(?:" + WORD + " ){0,7}?(?:" + WORD + " |\\p{Lu}[\\p{L}’'.-]{0,60}?)(?=[SACNP][cilour]))"
                    + "(?:School|Academy|College|Nursery|Pre-?[Ss]chool|Playgroup|Sixth Form)\\b"
                    + "|\\bYsgol \\p{Lu}[\\p{L}’'-]*");

    /** What stands before the word without being anybody's name. */
    private static final Set<String> GENERAL =
            Set.of(("a an the this that these those each every any all some no one two three both her his"
                            + " their its our your my another many most primary secondary high infant infants junior middle upper lower nursery special"
                            + " grammar boarding residential independent private state faith local first pre further higher royal national mainstream"
                            + " in at by from to on with of for and when while after before if whether although because since as but so once"
                            + " welsh english scottish irish college school academy keeping education day sunday community")
                    .split(" "));

    private Schools() {}

    static List<String> in(String text) {
        return NAMED.matcher(text)
                .results()
                .filter(match -> match.group(1) == null || hasName(match.group(1)))
                .map(match -> match.group().strip())
                .toList();
    }

    private static boolean hasName(String before) {
        return Arrays.stream(before.strip().split("[ ,-]+"))
                .anyMatch(word -> !GENERAL.contains(word.toLowerCase(java.util.Locale.ROOT)));
    }
}

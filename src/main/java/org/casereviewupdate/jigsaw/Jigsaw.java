package org.casereviewupdate.jigsaw;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a text for clues. It would rather show one too many than miss one: a person looks at each, and may say why it can stay.
 */
public final class Jigsaw {

    private static final Pattern TITLED =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|PC|DC|DS|DI|Sgt|Sir|Lady)\\.? \\p{Lu}[\\p{L}’'-]+");
    private static final Pattern PARTNERSHIP = Pattern.compile(
            "(?<!\\p{Lu})\\p{Lu}[\\p{L}’'-]{0,40}(?:,? (?:and|of|the|upon|&|\\p{Lu}[\\p{L}’'-]{0,40})){0,7} "
                    + "(?:Safeguarding (?:Children(?:’s|'s)? )?(?:Partnership|Board)|Child Protection Committee|LSCB|LSCP|SCP|SCB)\\b");

    private Jigsaw() {}

    /** The clues in a text, each once. */
    public static List<Clue> clues(String text) {
        Set<Clue> clues = new LinkedHashSet<>();
        Names.in(text).forEach(words -> clues.add(new Clue(Piece.FULL_NAME, words)));
        found(TITLED, text).forEach(words -> clues.add(new Clue(Piece.FULL_NAME, words)));
        clues.addAll(Days.in(text));
        Schools.in(text).forEach(words -> clues.add(new Clue(Piece.SCHOOL, words)));
        Postcodes.in(text).forEach(words -> clues.add(new Clue(Piece.POSTCODE, words)));
        NhsNumbers.in(text).forEach(words -> clues.add(new Clue(Piece.NHS_NUMBER, words)));
        return List.copyOf(clues);
    }

    /**
     * The partnerships named in a text that must name none.
     *
     * @param known the names of partnerships and boards
     */
    public static List<Clue> partnerships(String text, Collection<String> known) {
        Set<Clue> clues = new LinkedHashSet<>();
        found(PARTNERSHIP, text).forEach(words -> clues.add(new Clue(Piece.PARTNERSHIP, words)));
        known.stream().filter(name -> names(text, name)).forEach(name -> clues.add(new Clue(Piece.PARTNERSHIP, name)));
        return List.copyOf(clues);
    }

    private static boolean names(String text, String partnership) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(partnership) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }
}

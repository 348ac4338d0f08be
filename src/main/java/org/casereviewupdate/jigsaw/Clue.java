package org.casereviewupdate.jigsaw;

/**
 * Something in a text that could help to recognise a child.
 *
 * @param piece what kind of detail
 * @param words the words as they stand there
 */
public record Clue(Piece piece, String words) {}

package org.casereviewupdate.vocabulary;

/**
 * Told within the transaction that corrects a name, to whoever keeps records that carry it.
 *
 * @param kind whether it is of an area or a body
 * @param wrong the name that is none any more
 * @param right the one that takes its place
 * @param actor who corrects it
 */
public record NameCorrected(NameKind kind, String wrong, String right, String actor) {}

package org.casereviewupdate.vocabulary;

import java.util.Set;

/**
 * Told within the transaction that corrects a name, to whoever keeps records that carry it.
 *
 * @param kinds as what records may carry it: that of an area is the name of a body too, unless there is a body that has it for its own
 * @param wrong the name that is none any more
 * @param right the one that takes its place
 * @param actor who corrects it
 */
public record NameCorrected(Set<NameKind> kinds, String wrong, String right, String actor) {}

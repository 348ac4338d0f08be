package org.casereviewupdate.review;

import org.casereviewupdate.vocabulary.NameKind;
import org.jspecify.annotations.Nullable;

/**
 * A name that records carry and the vocabulary does not know.
 *
 * @param kind what it is the name of
 * @param name the name
 * @param records how many carry it
 * @param nearest the known name that it was perhaps meant to be
 */
public record UnknownName(
        NameKind kind, String name, long records, @Nullable String nearest) {}

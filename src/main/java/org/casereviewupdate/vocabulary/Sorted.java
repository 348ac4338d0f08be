package org.casereviewupdate.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets that nobody can change, in the natural order of what they hold. */
final class Sorted {

    private Sorted() {}

    /** Such a set; of nothing where there is nothing. */
    static <T extends Comparable<? super T>> Set<T> set(@Nullable Collection<T> members) {
        return members == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }
}

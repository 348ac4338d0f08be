package org.casereviewupdate.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the key that opens the next.
 *
 * @param items the entries of this page, in the list's order
 * @param next what to pass as {@code after} for the following page; absent on the last one
 * @param <T> the type of an entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page from one row more than was asked for: the extra row only tells that there is more.
     *
     * @param rows up to {@code limit + 1} rows
     * @param limit the page's size
     * @param key the key of a row, as the next request will send it
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, key.apply(items.get(limit - 1)));
    }

    /** The same page with each entry turned into what the reader sees. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}

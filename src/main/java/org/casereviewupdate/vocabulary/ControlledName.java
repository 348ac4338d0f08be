package org.casereviewupdate.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An area or a publishing body under the name that records carry.
 *
 * @param name the name as records carry it
 * @param welsh the same in Welsh
 * @param nation where it is; not there for what is in none, such as "Anonymous"
 * @param synonyms other names that lead to it
 * @param successors the names of those that took its place: a search for this one finds them too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ControlledName(
        String name, @Nullable String welsh, @Nullable Nation nation, List<String> synonyms, List<String> successors) {

    /** Takes copies. */
    public ControlledName {
        synonyms = List.copyOf(synonyms);
        successors = List.copyOf(successors);
    }

    /** The name in Welsh for Welsh readers, in English for all others and where it has no Welsh name. */
    public String label(Locale language) {
        return welsh != null && Welsh.isMeant(language) ? welsh : name;
    }

    /** Every name it goes by. */
    Stream<String> all() {
        return Stream.of(Stream.of(name), Stream.ofNullable(welsh), synonyms.stream())
                .flatMap(part -> part);
    }
}

package org.casereviewupdate.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that reads what others send.
 *
 * @param name what it is called in a summary
 * @param samples good inputs, of which bad ones are made
 * @param words what means something to it
 * @param reader reads an input, or refuses it by throwing a {@link org.casereviewupdate.problem.Problem}
 */
public record FuzzTarget(String name, List<byte[]> samples, List<byte[]> words, Consumer<byte[]> reader) {

    /** One that reads text. */
    public static FuzzTarget of(String name, List<String> samples, List<String> words, Consumer<byte[]> reader) {
        return new FuzzTarget(name, bytes(samples), bytes(words), reader);
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }
}

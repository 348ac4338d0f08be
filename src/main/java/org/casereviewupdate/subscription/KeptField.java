package org.casereviewupdate.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A hidden field by which the next form keeps what was chosen in the last one.
 *
 * @param name the field's name, as {@link WrittenChoice} reads it
 * @param value its value
 */
record KeptField(String name, String value) {

    /** The fields of a choice; none for everything in full, which is what a form without them means. */
    static List<KeptField> of(Choice choice) {
        if (choice.equals(Choice.everything(choice.language()))) {
            return List.of();
        }
        List<KeptField> fields = new ArrayList<>();
        add(fields, "follow", List.of(choice.following().everything() ? "everything" : "some"));
        add(fields, "subject", choice.following().subjects());
        add(fields, "nation", codes(choice.following().nations()));
        add(fields, "type", codes(choice.following().types()));
        add(fields, "age", codes(choice.following().ageGroups()));
        add(fields, "areas", List.of(String.join("\n", choice.following().areas())));
        add(fields, "detail", List.of(choice.detail().name()));
        add(fields, "fold", choice.folded());
        add(fields, "language", List.of(choice.language().code()));
        return fields;
    }

    private static void add(List<KeptField> fields, String name, Collection<String> values) {
        values.forEach(value -> fields.add(new KeptField(name, value)));
    }

    private static List<String> codes(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}

package org.casereviewupdate.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that an editor adds; one that is there already gets what it does not have yet.
 *
 * @param name the name as records are to carry it
 * @param welsh the same in Welsh
 * @param nation where it is
 * @param synonyms other names that lead to it
 * @param successors the names of those that took its place
 */
public record NewName(
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = LINE, message = "must be one line of text")
        String name,

        @Nullable @Size(max = LONGEST) @Pattern(regexp = LINE, message = "must be one line of text")
        String welsh,

        @Nullable Nation nation,

        @Size(max = MOST)
        List<@NotBlank @Size(max = LONGEST) @Pattern(regexp = LINE, message = "must be one line of text") String>
                synonyms,

        @Size(max = MOST)
        List<@NotBlank @Size(max = LONGEST) @Pattern(regexp = LINE, message = "must be one line of text") String>
                successors) {

    static final int LONGEST = 120;
    private static final int MOST = 50;

    /** At least one letter, and nothing that is no character of a line. */
    static final String LINE = "[^\\p{C}\\p{Zl}\\p{Zp}\\p{L}]*\\p{L}[^\\p{C}\\p{Zl}\\p{Zp}]*";

    private static final java.util.regex.Pattern BLANKS = java.util.regex.Pattern.compile("[ \\u00A0]+");

    /** Brings the texts into one form. */
    public NewName {
        name = tidy(name);
        welsh = welsh == null || welsh.isBlank() ? null : tidy(welsh);
        synonyms = tidy(synonyms);
        successors = tidy(successors);
    }

    ControlledName controlled() {
        return new ControlledName(name, welsh, nation, synonyms, successors);
    }

    static String tidy(@Nullable String text) {
        return text == null
                ? ""
                : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
    }

    private static List<String> tidy(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(NewName::tidy).distinct().toList();
    }
}

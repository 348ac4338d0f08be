package org.casereviewupdate.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casereviewupdate.spreadsheet.Entries.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

    private static final String[] PIECES = {
        "\\", "|", ";", "[", "]", "- ", "* ", "1. ", "12) ", "a", "b ", "=", "'", "@", "+", "–", " ", "\"", ","
    };

    @Test
    void what_is_joined_is_read_again() {
        Random chance = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            List<String> entries = texts(chance);
            List<Labelled> labelled = entries.stream()
                    .map(text -> new Labelled(chance.nextBoolean() ? null : text(chance), text))
                    .toList();

            assertThat(Entries.split(Entries.join(entries), "|").stream().map(Entries::plain))
                    .containsExactlyElementsOf(entries);
            assertThat(Entries.split(Entries.join(entries), "|;").stream().map(Entries::plain))
                    .containsExactlyElementsOf(entries);
            assertThat(Entries.split(Entries.joinLabelled(labelled), "|").stream()
                            .map(Entries::labelled))
                    .containsExactlyElementsOf(labelled);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x", "＝1"})
    void i_03_what_a_spreadsheet_would_run_becomes_text_and_comes_back(String text) {
        assertThat(Formula.guard(text)).isEqualTo("'" + text);
        assertThat(Formula.unguard(Formula.guard(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "'tis", "''", "Child K", "a=b"})
    void harmless_text_stays_as_it_is(String text) {
        assertThat(Formula.guard(text)).isEqualTo(text);
        assertThat(Formula.unguard(text)).isEqualTo(text);
    }

    private static List<String> texts(Random chance) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i <= chance.nextInt(3); i++) {
            texts.add(text(chance));
        }
        return texts;
    }

    /** A text as a record holds it: stripped, with single blanks, never empty. */
    private static String text(Random chance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(PIECES[chance.nextInt(PIECES.length)]);
        }
        String line = text.toString().replaceAll(" +", " ").strip();
        return line.isEmpty() ? "x" : line;
    }
}

package org.casereviewupdate.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnyTableTest {

    private static final Columns COLUMNS =
            new Columns().with("source_reference", "ref").with("title").with("keywords", "tags");

    private static final String GOOD = """
        ref,title,tags,other
        A1,"2026 - Harrowmere - ""Child"" K",fathers|poverty; housing,x
        A2,"two
        lines",[North] East|- bullet \\| bar,'=1+1
        """;

    @Test
    void whatever_is_done_to_a_table_it_is_read_or_refused() {
        Random chance = new Random(20261129);
        String noise = "\",;\t|\\\r\n\0 '=[]\u00e9";
        for (int i = 0; i < 1_000; i++) {
            StringBuilder file = new StringBuilder(GOOD);
            for (int j = 0; j <= chance.nextInt(8); j++) {
                int place = chance.nextInt(file.length());
                switch (chance.nextInt(3)) {
                    case 0 -> file.setCharAt(place, noise.charAt(chance.nextInt(noise.length())));
                    case 1 -> file.insert(place, noise.charAt(chance.nextInt(noise.length())));
                    default -> file.delete(place, Math.min(file.length() - 1, place + chance.nextInt(20)));
                }
            }
            read(file.toString().getBytes(chance.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        }
    }

    private static void read(byte[] file) {
        try (Table table = Table.receive(new ByteArrayInputStream(file), null, COLUMNS)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                Row read = row.get();
                assertThat(read.entries("keywords")).noneMatch(String::isBlank);
                assertThat(read.terms("keywords")).noneMatch(String::isBlank);
                assertThat(read.labelled("title")).isNotNull();
                assertThat(Formula.unguard(Formula.guard(read.cell("title")))).isEqualTo(read.cell("title"));
            }
        } catch (UnreadableFile refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}

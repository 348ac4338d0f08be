package org.casereviewupdate.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    @TempDir
    private Path directory;

    @Test
    void what_was_appended_is_read_by_the_next_process() throws IOException {
        JournalEntry first = entry("subscriber.left", "a word with \"quotes\" and\na line's end");
        JournalEntry second = entry("issue.moved", "SENT 2026-08");
        try (JournalFile file = JournalFile.take(directory)) {
            file.append(List.of(first));
            file.append(List.of(second));
        }

        assertThat(entries()).containsExactly(first, second);
    }

    @Test
    void a_torn_last_line_is_ignored_and_spoils_nothing_after_it() throws IOException {
        JournalEntry whole = entry("subscriber.left", "");
        JournalEntry later = entry("subscriber.erased", "");
        try (JournalFile file = JournalFile.take(directory)) {
            file.append(List.of(whole));
        }
        String torn = JournalLines.write(entry("subscriber.left", "lost"));
        Files.writeString(
                JournalFile.all(directory).get(0), torn.substring(0, torn.length() / 2), StandardOpenOption.APPEND);

        try (JournalFile file = JournalFile.take(directory)) {
            file.append(List.of(later));
        }

        assertThat(entries()).containsExactly(whole, later);
    }

    @Test
    void two_processes_in_one_directory_write_two_files() throws IOException {
        try (JournalFile one = JournalFile.take(directory);
                JournalFile other = JournalFile.take(directory)) {
            one.append(List.of(entry("subscriber.left", "")));
            other.append(List.of(entry("subscriber.left", "")));

            assertThat(one.path()).isNotEqualTo(other.path());
        }
        assertThat(entries()).hasSize(2);
    }

    @Test
    void how_far_the_database_had_counted_is_known_to_the_next_process() throws IOException {
        SecondCopy copy = new SecondCopy(Optional.of(directory));
        copy.note(41);
        copy.note(42);
        copy.release();

        assertThat(new SecondCopy(Optional.of(directory)).beat()).isEqualTo(42);
    }

    private List<JournalEntry> entries() throws IOException {
        List<JournalEntry> read = new ArrayList<>();
        for (Path file : JournalFile.all(directory)) {
            JournalFile.forEach(file, read::add);
        }
        return read;
    }

    private static JournalEntry entry(String kind, String detail) {
        return new JournalEntry(
                UUID.randomUUID(), Instant.parse("2026-09-10T10:00:00.123456Z"), kind, "a subject", detail);
    }
}

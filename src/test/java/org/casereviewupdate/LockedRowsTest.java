package org.casereviewupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereviewupdate.support.Sources;
import org.junit.jupiter.api.Test;

/**
 * What a statement locks is looked up once, in an array. Of a list behind {@code in} the planner may read all for each row of the table, and
 * does where it takes the table for empty: with a limit it then locks more than the limit each time.
 */
class LockedRowsTest {

    private static final Pattern SUBQUERY = Pattern.compile("\\b(in|any) \\((array\\()?\\s*select\\b");

    @Test
    void rows_to_be_locked_are_looked_up_once() {
        List<String> locking = Sources.java().stream()
                .map(Sources::read)
                .flatMap(LockedRowsTest::subqueries)
                .filter(sql -> sql.contains("for update"))
                .toList();

        assertThat(locking).hasSizeGreaterThan(5).allMatch(sql -> sql.startsWith("any (array("));
    }

    private static Stream<String> subqueries(String source) {
        Matcher found = SUBQUERY.matcher(source);
        return found.results().map(start -> source.substring(start.start(), end(source, start.end())));
    }

    /** Where the bracket closes in which it stands. */
    private static int end(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = source.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }
}

package org.casereviewupdate.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casereviewupdate.spreadsheet.Entries.Labelled;
import org.casereviewupdate.spreadsheet.TypedDate;
import org.jspecify.annotations.Nullable;

/** A link in a cell of its own, with all there is to say of it: {@code [overview report, leaves, 2031-01-31] https://...}. */
final class LinkCell {

    private LinkCell() {}

    static Labelled write(ReportLink link) {
        List<String> parts = new ArrayList<>(List.of(word(link.kind()), word(link.status())));
        if (link.until() != null) {
            parts.add(link.until().toString());
        }
        return new Labelled(String.join(", ", parts), link.url());
    }

    static Optional<ReportLink> read(Labelled entry) {
        List<String> parts = entry.parts();
        if (parts.size() < 2 || parts.size() > 3) {
            return Optional.empty();
        }
        Optional<ReportLink.Kind> kind = named(ReportLink.Kind.values(), parts.get(0));
        Optional<ReportLink.Status> status = named(ReportLink.Status.values(), parts.get(1));
        @Nullable
        LocalDate until = parts.size() == 3 ? TypedDate.parse(parts.get(2)).orElse(null) : null;
        return kind.isPresent() && status.isPresent()
                ? Optional.of(new ReportLink(kind.get(), entry.text(), status.get(), until))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

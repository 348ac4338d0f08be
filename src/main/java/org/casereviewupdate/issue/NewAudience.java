package org.casereviewupdate.issue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom an issue is to go: to those who follow any one of these. Names may be spelled in any way.
 *
 * @param subjects subjects; whoever follows a wider one is meant as well
 * @param nations nations
 * @param areas areas; whoever follows one whose place it took is meant as well
 * @param types kinds of review; whoever follows the one that it took the place of is meant as well
 * @param ageGroups age groups
 * @param everything whether those are meant as well who follow everything
 */
public record NewAudience(
        @Size(max = 200) List<@NotNull @Size(max = 200) String> subjects,
        @Size(max = 20) List<@NotNull @Size(max = 200) String> nations,
        @Size(max = 50) List<@NotNull @Size(max = 200) String> areas,
        @Size(max = 50) List<@NotNull @Size(max = 200) String> types,
        @Size(max = 20) List<@NotNull @Size(max = 200) String> ageGroups,
        boolean everything) {

    /** Makes absent lists empty. */
    public NewAudience {
        subjects = present(subjects);
        nations = present(nations);
        areas = present(areas);
        types = present(types);
        ageGroups = present(ageGroups);
    }

    private static List<String> present(@Nullable List<String> names) {
        return names == null ? List.of() : List.copyOf(names);
    }
}

package org.casereviewupdate.edition;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** What stands on the sheet for a team's meeting. */
@ConfigMapping(prefix = "case-review-update.edition")
public interface EditionConfig {

    /** Three questions to talk about, in place of the standard ones. They are the same for every issue, so they judge no case. */
    Optional<@Size(min = 3, max = 3) List<@NotBlank @Size(max = 160) String>> questions();

    /** The same in Welsh. */
    Optional<@Size(min = 3, max = 3) List<@NotBlank @Size(max = 160) String>> welshQuestions();
}

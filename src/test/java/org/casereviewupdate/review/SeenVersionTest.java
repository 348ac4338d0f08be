package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeenVersionTest {

    @Test
    void the_header_goes_before_the_body() {
        assertThat(SeenVersion.read("\"7\"", 3)).isEqualTo(7);
        assertThat(SeenVersion.read("W/\"7\"", null)).isEqualTo(7);
        assertThat(SeenVersion.read(null, 3)).isEqualTo(3);
        assertThat(SeenVersion.read("*", 3)).isEqualTo(3);
    }

    @Test
    void a_tag_that_is_none_of_ours_matches_no_version() {
        assertThatThrownBy(() -> SeenVersion.require(SeenVersion.read("\"abc\"", 3), 3))
                .isInstanceOf(ReviewChanged.class);
    }

    @Test
    void an_amendment_without_a_version_is_refused() {
        assertThatThrownBy(() -> SeenVersion.require(null, 3)).isInstanceOf(VersionMissing.class);
    }
}

package org.casereviewupdate.edition;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.casereviewupdate.support.FeatureTest;

/** The same where the operator lets search engines in. */
@FeatureTest
@TestProfile(SearchEnginesLetInTest.LetIn.class)
class SearchEnginesLetInTest extends SearchEnginesTest {

    @Override
    String rule() {
        return "all";
    }

    /** The operator's setting. */
    public static final class LetIn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("case-review-update.web.search-engines", "true");
        }
    }
}

package org.casereviewupdate.support;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.casereviewupdate.publisher.PublisherConfig;

/** Publishers for tests that want another one than the program of the tests has. */
public final class Publishers {

    private static final String PREFIX = "case-review-update.publisher.";

    private Publishers() {}

    /** One whose newsletter is called so. */
    public static PublisherConfig of(String newsletter) {
        return new SmallRyeConfigBuilder()
                .withMapping(PublisherConfig.class)
                .withDefaultValues(Map.of(
                        PREFIX + "newsletter", newsletter,
                        PREFIX + "organisation", "Charity",
                        PREFIX + "postal-address", "1 Street",
                        PREFIX + "from", "newsletter@charity.example",
                        PREFIX + "reply-to", "help@charity.example",
                        PREFIX + "base-url", "https://news.charity.example",
                        PREFIX + "support-notice.text", "Worried?",
                        PREFIX + "support-notice.link", "https://helpline.example"))
                .build()
                .getConfigMapping(PublisherConfig.class);
    }
}

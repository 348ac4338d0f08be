package org.casereviewupdate.delivery;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How fast issues may leave, all replicas together. */
@ConfigMapping(prefix = "case-review-update.delivery.rate")
public interface RateConfig {

    /**
     * Messages a second, what the provider of the relay allows. Without it there is no limit. One-off mail (confirmations, links) is not
     * counted, so leave room for it where the provider counts it.
     */
    Optional<@DecimalMin("0.01") @DecimalMax("100000") BigDecimal> perSecond();

    /**
     * Messages a second to a recipient domain, as a list like {@code gmail.com:20,example.org:0.5}: some large receivers put off senders whom
     * they find too quick. Other domains have no rate of their own.
     */
    Optional<List<String>> perDomain();
}

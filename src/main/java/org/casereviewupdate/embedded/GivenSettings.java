package org.casereviewupdate.embedded;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;

/**
 * The settings as the operator gave them, read before the program starts.
 *
 * <p>It looks at the same places as the program itself (environment, system properties, {@code config/application.properties}, {@code .env}),
 * but registers nothing: what is set in between is still seen by the program.
 */
final class GivenSettings {

    private final SmallRyeConfig config = ConfigUtils.configBuilder().build();

    Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    boolean has(String name) {
        return value(name).isPresent();
    }
}

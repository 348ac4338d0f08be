package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The recipient domains that have a rate of their own. */
@Singleton
class DomainLimits {

    private final Map<String, Rate> rates = new TreeMap<>();

    DomainLimits(RateConfig config) {
        config.perDomain().stream()
                .flatMap(List::stream)
                .map(Rate::ofDomain)
                .forEach(rate -> rates.put(rate.name(), rate));
    }

    /** The domains, in the order in which everybody takes their slots. */
    List<String> domains() {
        return List.copyOf(rates.keySet());
    }

    Rate rate(String domain) {
        Rate rate = rates.get(domain);
        if (rate == null) {
            throw new IllegalArgumentException("No rate of its own");
        }
        return rate;
    }

    /** The domains, as PostgreSQL writes an array. */
    String array() {
        return array(rates.keySet());
    }

    /** As PostgreSQL writes an array of what needs no quoting: domains, ids. */
    static String array(Collection<String> values) {
        return "{" + String.join(",", values) + "}";
    }
}

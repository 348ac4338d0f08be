package org.casereviewupdate.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/**
 * What search engines may do with public pages; pages reach it as {@code inject:searchEngines}. Reports are kept out of them, and so is what
 * tells of reports, unless the operator wants otherwise.
 */
@Named("searchEngines")
@Singleton
public class SearchEngines {

    private final WebConfig config;

    SearchEngines(WebConfig config) {
        this.config = config;
    }

    /** The rule in the words of the robots meta element and of X-Robots-Tag. */
    public String rule() {
        return config.searchEngines() ? "all" : "noindex, nofollow, noarchive";
    }
}

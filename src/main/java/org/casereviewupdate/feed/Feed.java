package org.casereviewupdate.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What is new, newest first.
 *
 * @param title its title
 * @param home the page that people read
 * @param self its own address
 * @param author who publishes it
 * @param language its language, as in {@code en}
 * @param updated when anything in it last changed
 * @param entries what it tells
 */
public record Feed(
        String title, URI home, URI self, String author, String language, Instant updated, List<FeedEntry> entries) {}

package org.casereviewupdate.feed;

import java.net.URI;
import java.time.Instant;

/**
 * One piece of news.
 *
 * @param id what programs know it by, for good
 * @param address the page that tells it
 * @param title its title
 * @param published when it was first told
 * @param updated when it last changed
 * @param html a few words of it, as HTML
 */
public record FeedEntry(URI id, URI address, String title, Instant published, Instant updated, String html) {}

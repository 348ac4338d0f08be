package org.casereviewupdate.console;

/**
 * Something that waits for a person.
 *
 * @param text what it is
 * @param path the page where it is done; empty where it is done elsewhere
 * @param link what the link to it says
 */
record Errand(String text, String path, String link) {}

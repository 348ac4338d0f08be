package org.casereviewupdate.mail;

import java.util.Map;

/**
 * A mail to one person about their own subscription.
 *
 * @param to whom
 * @param subject one line of plain text
 * @param html the whole HTML document
 * @param text the same words as plain text
 * @param headers further header fields, ASCII only
 */
public record OutgoingMail(EmailAddress to, String subject, String html, String text, Map<String, String> headers) {}

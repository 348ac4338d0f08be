package org.casereviewupdate.mail;

import java.time.Instant;
import java.util.Map;

/**
 * A mail to one person about their own subscription.
 *
 * @param id what the mail is about: the same id makes the same Message-ID, so that a mail sent twice can be recognised
 * @param to whom
 * @param at the time in its Date field
 * @param subject one line of plain text
 * @param text the words as plain text
 * @param html the same words as a whole HTML document
 * @param headers further header fields, ASCII only
 */
public record OutgoingMail(
        String id,
        EmailAddress to,
        Instant at,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {}

package org.casereviewupdate.mail;

import java.time.Instant;
import org.casereviewupdate.language.Language;

/**
 * A mail to one person: about their own subscription, or about their work here.
 *
 * @param id what the mail is about: the same id makes the same Message-ID, so that a mail sent twice can be recognised
 * @param to whom
 * @param at the time in its Date field
 * @param subject one line of plain text
 * @param text the words as plain text
 * @param html the same words as a whole HTML document
 * @param language what it is written in
 */
public record OutgoingMail(
        String id, EmailAddress to, Instant at, String subject, String text, String html, Language language) {}

package org.casereviewupdate.delivery;

import org.casereviewupdate.language.Language;

/**
 * An issue as its readers see it, but for what is personal.
 *
 * @param language the language of the program's words in it
 * @param subject the subject line
 * @param html the HTML part
 * @param text the text part
 * @param leaveSlot what stands where each reader's leave token goes; as long as a token
 */
record Rendering(Language language, String subject, String html, String text, String leaveSlot) {

    /** The HTML with a leave token in its place. */
    String htmlFor(String leaveToken) {
        return html.replace(leaveSlot, leaveToken);
    }

    /** The text with a leave token in its place. */
    String textFor(String leaveToken) {
        return text.replace(leaveSlot, leaveToken);
    }

    /** The same, marked as a test. */
    Rendering asTest() {
        return new Rendering(language, "[Test] " + subject, html, text, leaveSlot);
    }
}

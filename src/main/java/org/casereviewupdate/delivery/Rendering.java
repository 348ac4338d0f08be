package org.casereviewupdate.delivery;

/**
 * An issue as its readers see it, but for what is personal.
 *
 * @param subject the subject line
 * @param html the HTML part
 * @param text the text part
 * @param leaveSlot what stands where each reader's leave token goes; as long as a token
 */
record Rendering(String subject, String html, String text, String leaveSlot) {

    /** The HTML with a leave token in its place. */
    String htmlFor(String leaveToken) {
        return html.replace(leaveSlot, leaveToken);
    }

    /** The text with a leave token in its place. */
    String textFor(String leaveToken) {
        return text.replace(leaveSlot, leaveToken);
    }
}

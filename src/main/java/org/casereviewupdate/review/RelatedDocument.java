package org.casereviewupdate.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A document that belongs to a review and is no report of it: a response, an action plan, a court's judgment, an earlier review of the same case.
 *
 * @param title what it is called
 * @param url its address on the web
 */
public record RelatedDocument(
        @NotBlank @Size(max = 300) @Printable String title,
        @NotBlank @WebAddress String url) {

    /** Brings the texts into one form. */
    public RelatedDocument {
        title = PlainText.line(title);
        url = PlainText.line(url);
    }
}

package org.casereviewupdate.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details as RFC 9457 section 3 shapes them.
 *
 * @param type a URI that names the kind of problem and never changes
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail this occurrence and what to do about it
 * @param errors the fields at fault, where there are any
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, List<FieldError> errors) {

    /** The media type of this shape. */
    public static final String MEDIA_TYPE = "application/problem+json";
}

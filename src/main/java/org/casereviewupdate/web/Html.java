package org.casereviewupdate.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** Makes answers of pages. */
public final class Html {

    private static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private Html() {}

    /** A page with its HTTP status. */
    public static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(MEDIA_TYPE).entity(page.render()).build();
    }
}

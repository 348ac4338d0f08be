package org.casereviewupdate.web;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form that a browser says comes from elsewhere. The cookie's SameSite keeps other sites out; this keeps out the other hosts of our
 * own domain, which count as the same site.
 */
@Provider
@SameOrigin
class SameOriginPages implements ContainerRequestFilter {

    /** Ours, or typed by the person; a browser that does not say (Fetch Metadata Request Headers, W3C) has to be believed. */
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String site = request.getHeaderString("Sec-Fetch-Site");
        if (request.getMethod().equals("POST") && site != null && !FROM_HERE.contains(site)) {
            throw new ForbiddenException();
        }
    }
}

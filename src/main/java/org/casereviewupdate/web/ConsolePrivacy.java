package org.casereviewupdate.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Keeps the console's pages out of caches and search engines. */
@Provider
@ConsoleDoor
class ConsolePrivacy implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("X-Robots-Tag", "noindex, nofollow, noarchive");
        // With no-referrer, which is for the public pages, a browser would hide the origin of our own forms as well.
        response.getHeaders().putSingle("Referrer-Policy", "same-origin");
    }
}

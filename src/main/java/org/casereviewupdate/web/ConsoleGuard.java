package org.casereviewupdate.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Stands at every door of the console. */
@Singleton
class ConsoleGuard {

    /** Asked for at each request, because the framework makes filters before there are settings. */
    private final Provider<OwnForms> forms;

    ConsoleGuard(Provider<OwnForms> forms) {
        this.forms = forms;
    }

    @ConsoleDoor
    @WithFormRead
    @ServerRequestFilter
    public void check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        forms.get().check(request, context);
    }
}

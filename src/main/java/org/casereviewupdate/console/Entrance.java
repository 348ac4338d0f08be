package org.casereviewupdate.console;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.casereviewupdate.account.Admission;
import org.casereviewupdate.account.SignOut;
import org.casereviewupdate.web.SessionCookie;

/** Answers whoever has got in with the cookies that let them go on. */
@Singleton
class Entrance {

    private final SessionCookie session;
    private final DeviceCookie device;
    private final SignOut signOut;

    Entrance(SessionCookie session, DeviceCookie device, SignOut signOut) {
        this.session = session;
        this.device = device;
        this.signOut = signOut;
    }

    /** What the browser was signed in by before, if it was, ends. */
    Response open(Admission admission, String to, RoutingContext request) {
        session.secret(request).ifPresent(signOut::end);
        Response.ResponseBuilder response = Response.seeOther(URI.create(to)).cookie(session.of(admission.session()));
        if (admission.device() != null) {
            response.cookie(device.of(admission.device()));
        }
        return response.build();
    }
}

package org.casereviewupdate.web;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of the editors' console. */
public final class ConsolePath {

    /** Where it begins. */
    public static final String HOME = "/console";

    /** Where people sign in. */
    public static final String SIGN_IN = HOME + "/sign-in";

    private static final Pattern PAGE = Pattern.compile(HOME + "(/[A-Za-z0-9._~-]+)*");

    private ConsolePath() {}

    /** Whether a request is for the console. */
    public static boolean isOf(RoutingContext request) {
        String path = request.normalizedPath();
        return path.equals(HOME) || path.startsWith(HOME + "/");
    }

    /** Where to go on after something was asked in between: a page of the console, and nowhere else. */
    public static String local(@Nullable String wanted) {
        return wanted != null && PAGE.matcher(wanted).matches() && !wanted.contains("/..") ? wanted : HOME;
    }
}

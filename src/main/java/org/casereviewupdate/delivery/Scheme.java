package org.casereviewupdate.delivery;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which colours a mail is looked at. A reader's program decides; an editor wants to see both, whatever their own screen is set to. */
public enum Scheme {
    LIGHT("light", "not all"),
    DARK("dark", "all");

    /** What the layout asks a reader's program for (Media Queries Level 5, section 12.5). */
    private static final String ASKED = "@media (prefers-color-scheme: dark)";

    private static final String BOTH = "content=\"light dark\"";

    private final String code;
    private final String holds;

    Scheme(String code, String holds) {
        this.code = code;
        this.holds = holds;
    }

    /** Its name in an address and in HTML. */
    public String code() {
        return code;
    }

    /** The scheme of a name, if it is one of the two. */
    public static Optional<Scheme> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.code.equalsIgnoreCase(name))
                .findFirst();
    }

    /** A mail as a program shows it that is set to these colours. */
    String applied(String html) {
        return html.replace(ASKED, "@media " + holds).replace(BOTH, "content=\"" + code + "\"");
    }
}

package org.casereviewupdate.web;

/** The roles that doors ask for. A higher role holds every lower one. */
public final class Roles {

    /** May hand in what comes back of mails. */
    public static final String MAIL_SERVER = "mail_server";

    /** May also look at issues and their deliveries. */
    public static final String VIEWER = "viewer";

    /** May also look after the catalogue and compose, release and halt issues. */
    public static final String EDITOR = "editor";

    /** May also approve what another editor made. */
    public static final String APPROVER = "approver";

    /** May also manage keys. */
    public static final String ADMIN = "admin";

    private Roles() {}
}

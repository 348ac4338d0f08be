package org.casereviewupdate.console;

import java.util.List;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.web.ConsolePath;

/**
 * A section of the console.
 *
 * @param title its name in the navigation
 * @param path where it begins
 * @param role who may open it
 */
record Section(String title, String path, Role role) {

    /** In the order of the navigation. */
    static final List<Section> ALL = List.of(
            new Section("Home", ConsolePath.HOME, Role.VIEWER),
            new Section("Issues", "/console/issues", Role.VIEWER),
            new Section("Reviews", "/console/reviews", Role.VIEWER),
            new Section("Briefings", "/console/briefings", Role.VIEWER),
            new Section("Names", NamePages.PATH, Role.EDITOR),
            new Section("Subscribers", "/console/subscribers", Role.ADMIN),
            new Section("Complaints", ComplaintPages.PATH, Role.ADMIN),
            new Section("People", "/console/people", Role.ADMIN),
            new Section("Keys", "/console/keys", Role.ADMIN),
            new Section("Audit", "/console/audit", Role.VIEWER));

    Link link(String at) {
        boolean here = at.equals(path)
                || !path.equals(ConsolePath.HOME) && at.startsWith(path + "/")
                // What is imported belongs to the catalogue.
                || path.equals("/console/reviews") && at.startsWith(ImportPages.PATH);
        return new Link(title, path, here);
    }

    /**
     * A section as the navigation of one page shows it.
     *
     * @param title its name
     * @param path where it leads
     * @param here whether the page belongs to it
     */
    public record Link(String title, String path, boolean here) {}
}

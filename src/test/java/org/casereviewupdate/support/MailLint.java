package org.casereviewupdate.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.casereviewupdate.mail.lint.Finding;

/** Judges a received mail by the rules that the program itself holds. Each method lists what is wrong; an empty list is a good mail. */
public final class MailLint {

    private MailLint() {}

    /** All that holds for every mail, whoever gets it. */
    public static List<Finding> all(ReceivedMail mail, Collection<String> hosts) {
        return org.casereviewupdate.mail.lint.MailLint.mail(mail.raw(), hosts);
    }

    /** How it is written down. */
    public static List<String> wire(ReceivedMail mail) {
        return org.casereviewupdate.mail.lint.MailLint.wire(mail.raw());
    }

    /** The header of bulk mail. */
    public static List<String> headers(ReceivedMail mail) {
        return org.casereviewupdate.mail.lint.MailLint.headers(mail.raw());
    }

    /** Header fields that have to be there, and not twice. */
    public static List<String> once(ReceivedMail mail, String... names) {
        return org.casereviewupdate.mail.lint.MailLint.once(mail.raw(), names);
    }

    /** What keeps somebody from finding their way, or is hard to see. */
    public static List<String> accessibility(ReceivedMail mail) {
        List<String> faults = new ArrayList<>(org.casereviewupdate.mail.lint.MailLint.structure(mail.raw()));
        faults.addAll(org.casereviewupdate.mail.lint.MailLint.contrast(mail.raw()));
        return faults;
    }

    /** No tracking of any kind, and no link to where it should not lead. */
    public static List<String> privacy(ReceivedMail mail, Collection<String> hosts) {
        return org.casereviewupdate.mail.lint.MailLint.links(mail.raw(), hosts);
    }
}

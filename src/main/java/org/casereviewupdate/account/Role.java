package org.casereviewupdate.account;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person or a key may do; each role includes those before it. */
public enum Role {
    /** Hands in what comes back of mails, and does nothing else; the role of a mail server's key, and of no person. */
    MAIL_SERVER,
    /** Looks. */
    VIEWER,
    /** Looks after the catalogue and composes issues. */
    EDITOR,
    /** Approves what another editor made. */
    APPROVER,
    /** Manages people and keys. */
    ADMIN;

    /** As people read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person may have it. */
    public boolean isForPeople() {
        return this != MAIL_SERVER;
    }

    /** Whether it includes another. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The names that doors ask for: this role's and those of every role it includes. */
    Set<String> names() {
        return Stream.of(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}

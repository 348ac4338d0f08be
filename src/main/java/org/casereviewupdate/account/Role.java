package org.casereviewupdate.account;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a key may do; each role includes those before it. */
enum Role {
    VIEWER,
    EDITOR,
    APPROVER,
    ADMIN;

    /** The names that doors ask for: this role's and those of every role it includes. */
    Set<String> names() {
        return Stream.of(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.casereviewupdate.delivery;

import static org.casereviewupdate.support.AdminKey.admin;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.support.Doors.Door;
import org.casereviewupdate.support.SignedInBrowser;

/** Whatever the program shows to anybody: each door that can be looked through, to the admin where it asks who it is. */
@Singleton
class EverythingToRead {

    private final Colleagues colleagues;

    EverythingToRead(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** The doors behind which a word is to be read, as {@code doors.txt} writes them, of a review and of issues. */
    List<String> doorsThatTell(String word, UUID review, List<UUID> issues) {
        SignedInBrowser browser = colleagues.signedIn(Role.ADMIN);
        return Doors.inTheTable().stream()
                .filter(door -> door.method().equals("GET") && !door.leadsToAnotherSignIn())
                .filter(door -> paths(door, review, issues)
                        .anyMatch(path -> visitor(door, browser)
                                .get(path)
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .contains(word)))
                .map(Door::path)
                .toList();
    }

    private static RequestSpecification visitor(Door door, SignedInBrowser browser) {
        if (door.isOfTheConsole()) {
            return browser.looks();
        }
        return door.isOpenToEveryone() ? RestAssured.given() : admin();
    }

    private static Stream<String> paths(Door door, UUID review, List<UUID> issues) {
        Stream<UUID> ids = door.path().contains("/issues/{id}") ? issues.stream() : Stream.of(review);
        return ids.map(id -> door.path().replace("{id}", id.toString()).replaceAll("\\{[^}]*}", "nothing"))
                .distinct();
    }
}

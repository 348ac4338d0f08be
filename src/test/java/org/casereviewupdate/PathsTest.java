package org.casereviewupdate;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.support.Doors.Door;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.PathVariants;
import org.casereviewupdate.support.RawRequest;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** however the path of an admin's door is written, it opens to nobody else. */
@FeatureTest
class PathsTest {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 411, 414, 415, 431);

    @Inject
    Colleagues colleagues;

    @Inject
    TableDump tables;

    @Test
    void a_08_no_way_of_writing_a_path_lets_a_stranger_in() {
        triesEach(door -> RawRequest.of(door.method()), "/console/sign-in");
    }

    /** Of all roles but the admin's the one that includes the others: what it does not open, none of them does. */
    @Test
    void a_08_no_way_of_writing_a_path_lets_in_who_may_do_other_things() {
        Role most = Role.values()[Role.ADMIN.ordinal() - 1];
        SignedInBrowser browser = colleagues.signedIn(most);
        String key = AdminKey.admin()
                .body("{\"label\":\"a test\",\"role\":\"" + most + "\"}")
                .post("/api/v1/api-keys")
                .path("secret");
        Map<String, List<String>> before = tables.take();

        triesEach(door -> door.isOfTheConsole() ? form(door, browser) : json(door, key), "");

        before.keySet().retainAll(Set.of("person", "subscriber", "invitation", "audit_entry"));
        assertThat(tables.take()).containsAllEntriesOf(before);
    }

    /**
     * Tries every admin's door in every way.
     *
     * @param to where the answer may lead besides being a refusal; empty for nowhere
     */
    private static void triesEach(Function<Door, RawRequest> request, String to) {
        List<Door> doors = Doors.inTheTable().stream()
                .filter(door -> door.role().equals("admin"))
                .toList();
        List<String> open = doors.parallelStream()
                .flatMap(door -> PathVariants.of(door.somePath(), SignedInBrowser.origin()).stream()
                        .map(target -> tried(request.apply(door), target, to)))
                .filter(found -> !found.isEmpty())
                .toList();

        assertThat(doors).hasSizeGreaterThan(20);
        assertThat(open).isEmpty();
    }

    private static String tried(RawRequest request, String target, String to) {
        RawRequest.Head answer = request.to(target);
        boolean refused = REFUSALS.contains(answer.status())
                || !to.isEmpty() && answer.status() == 303 && answer.location().contains(to);
        return refused ? "" : request.method() + " " + target + " -> " + answer;
    }

    private static RawRequest form(Door door, SignedInBrowser browser) {
        String who = "Cookie: session=" + browser.session() + "\r\nOrigin: " + SignedInBrowser.origin() + "\r\n";
        return door.method().equals("GET")
                ? new RawRequest("GET", who, "")
                : new RawRequest(
                        door.method(),
                        who + "Content-Type: application/x-www-form-urlencoded\r\n",
                        "form-token=" + browser.formToken());
    }

    private static RawRequest json(Door door, String key) {
        String who = "Authorization: Bearer " + key + "\r\n";
        return door.method().equals("GET")
                ? new RawRequest("GET", who, "")
                : new RawRequest(door.method(), who + "Content-Type: " + ContentType.JSON + "\r\n", "{}");
    }
}

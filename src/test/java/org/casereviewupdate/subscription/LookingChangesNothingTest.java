package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.TableDump;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Cases U-04 and U-05: scanners open every link of a mail. */
@FeatureTest
class LookingChangesNothingTest {

    private static final String BASE = "http://localhost:8080";

    /** Follows no redirect, and is made for thousands of requests as REST Assured is not. */
    private static final HttpClient SCANNER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    Mailbox mailbox;

    @Inject
    ConfirmationMailJob mails;

    @Inject
    TableDump tables;

    @Test
    void opening_every_link_of_every_mail_and_page_fifty_times_changes_nothing()
            throws IOException, InterruptedException {
        visitor.subscribes("ann@example.org");
        visitor.submits("ann@example.org");
        visitor.signsUp("bob@example.org");
        visitor.subscribes("cat@example.org");
        visitor.leaves("cat@example.org");
        owner.linkToPage("ann@example.org");
        Set<String> links = new LinkedHashSet<>(List.of("/", "/sign-up", "/api/v1/subscriptions"));
        mailbox.all()
                .forEach(mail -> mail.links().stream()
                        .filter(link -> link.startsWith(BASE))
                        .forEach(link -> links.add(Visitor.path(link))));
        links.add(visitor.leaveLink("bob@example.org"));
        links.add(visitor.leaveLink("bob@example.org") + "?by=page");
        List.copyOf(links).forEach(link -> links.addAll(linksAndFormsOf(link)));
        int mailsBefore = mailbox.all().size();
        Map<String, List<String>> before = tables.take();

        for (int i = 0; i < 50; i++) {
            for (String link : links) {
                look(link);
            }
        }
        mails.tick();

        assertThat(tables.take()).isEqualTo(before);
        assertThat(mailbox.all()).hasSize(mailsBefore);
        assertThat(links).hasSizeGreaterThan(8);
    }

    private static Set<String> linksAndFormsOf(String path) {
        var page = Jsoup.parse(given().get(path).asString(), BASE + path);
        Set<String> targets = new LinkedHashSet<>(page.select("a[href]").eachAttr("abs:href"));
        targets.addAll(page.select("form").eachAttr("abs:action"));
        Set<String> paths = new LinkedHashSet<>();
        targets.stream().filter(link -> link.startsWith(BASE)).forEach(link -> paths.add(Visitor.path(link)));
        return paths;
    }

    private static void look(String link) throws IOException, InterruptedException {
        for (String method : List.of("GET", "HEAD", "OPTIONS")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + link))
                    .method(method, BodyPublishers.noBody())
                    .header("Purpose", "prefetch")
                    .build();
            SCANNER.send(request, BodyHandlers.ofString());
        }
    }
}

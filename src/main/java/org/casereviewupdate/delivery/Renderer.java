package org.casereviewupdate.delivery;

import ch.digitalfondue.mjml4j.Mjml4j;
import ch.digitalfondue.mjml4j.Mjml4j.Configuration;
import ch.digitalfondue.mjml4j.Mjml4j.TextDirection;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.subscription.LeaveLinks;
import org.casereviewupdate.token.Tokens;

/** Renders an issue, once for all who get the same. Preview, test send and the real one share this rendering. */
@Singleton
class Renderer {

    private static final Configuration ENGLISH = new Configuration("en", TextDirection.LTR);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PublisherConfig publisher;
    private final LeaveLinks leaveLinks;
    private final DeliveryConfig config;

    Renderer(PublisherConfig publisher, LeaveLinks leaveLinks, DeliveryConfig config) {
        this.publisher = publisher;
        this.leaveLinks = leaveLinks;
        this.config = config;
    }

    /** Renders an issue within the budget: later items fold to headline and link until it fits. */
    Rendering render(IssueView issue, List<IssueItemView> items) {
        int full = items.size();
        Rendering rendering = render(issue, items, full);
        while (full > 0 && size(rendering) > config.htmlBudget()) {
            full = full * 9 / 10;
            rendering = render(issue, items, full);
        }
        return rendering;
    }

    private Rendering render(IssueView issue, List<IssueItemView> items, int full) {
        String slot = randomSlot();
        Letter letter = letter(issue, sections(items, full), full < items.size(), leaveLinks.prefix() + slot);
        String html = Mjml4j.render(IssueMail.layout(letter).render(), ENGLISH);
        String text = IssueMail.text(letter).render();
        return new Rendering(letter.subject(), html, text, slot);
    }

    private Letter letter(IssueView issue, List<Letter.Section> sections, boolean folded, String leaveUrl) {
        Note note = issue.note() == null ? null : new Note(issue.note());
        return new Letter(
                publisher,
                issue.subject() == null ? publisher.newsletter() : issue.subject(),
                note == null ? null : new RawString(note.html()),
                note == null ? null : note.text(),
                sections,
                folded,
                leaveUrl);
    }

    private static List<Letter.Section> sections(List<IssueItemView> items, int full) {
        Map<String, List<Letter.Entry>> byHeading = new LinkedHashMap<>();
        int position = 0;
        for (IssueItemView item : items) {
            byHeading
                    .computeIfAbsent(item.content().section(), heading -> new ArrayList<>())
                    .add(new Letter.Entry(item.content(), position++ < full));
        }
        return byHeading.entrySet().stream()
                .map(section -> new Letter.Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** Random, so that nothing an editor writes can be taken for it; it never leaves in a mail. */
    private static String randomSlot() {
        byte[] bytes = new byte[Tokens.LENGTH / 2];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int size(Rendering rendering) {
        return rendering.html().getBytes(StandardCharsets.UTF_8).length;
    }
}

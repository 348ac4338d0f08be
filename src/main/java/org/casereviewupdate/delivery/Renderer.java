package org.casereviewupdate.delivery;

import ch.digitalfondue.mjml4j.Mjml4j;
import ch.digitalfondue.mjml4j.Mjml4j.Configuration;
import ch.digitalfondue.mjml4j.Mjml4j.TextDirection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.token.Tokens;
import org.casereviewupdate.vocabulary.Subjects;

/** Renders an issue, once for all who get the same. Preview, test send and the real one share this rendering. */
@Singleton
class Renderer {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LetterWriter writer;
    private final Subjects subjects;
    private final DeliveryConfig config;

    Renderer(LetterWriter writer, Subjects subjects, DeliveryConfig config) {
        this.writer = writer;
        this.subjects = subjects;
        this.config = config;
    }

    /** An issue and what it takes to say what of it a reader follows. */
    Edition edition(IssueView issue, List<IssueItemView> items) {
        return new Edition(issue, items, subjects.vocabulary());
    }

    /** Renders an issue as those get it who choose nothing. */
    Rendering render(IssueView issue, List<IssueItemView> items) {
        return render(issue, items, Choice.everything(Language.ENGLISH));
    }

    /** Renders an issue as those get it who choose so. */
    Rendering render(IssueView issue, List<IssueItemView> items, Choice choice) {
        Edition edition = edition(issue, items);
        return render(edition, edition.variant(choice));
    }

    /** Renders a variant within the budget: later items fold to a line until it fits, and then lines lose their links. */
    Rendering render(Edition edition, Variant variant) {
        Manuscript manuscript = writer.begin(edition, variant, randomSlot());
        Rendering whole = render(manuscript, manuscript.most());
        if (fits(whole)) {
            return whole;
        }
        Rendering best = render(manuscript, 0);
        int fits = 0;
        int tooMuch = manuscript.most();
        while (tooMuch - fits > 1) {
            int room = (fits + tooMuch) / 2;
            Rendering tried = render(manuscript, room);
            if (fits(tried)) {
                best = tried;
                fits = room;
            } else {
                tooMuch = room;
            }
        }
        return best;
    }

    private static Rendering render(Manuscript manuscript, int room) {
        Letter letter = manuscript.letter(room);
        Language language = manuscript.language();
        Configuration mjml = new Configuration(language.code(), TextDirection.LTR);
        String layout = IssueMail.layout(letter).setLocale(language.locale()).render();
        String text = IssueMail.text(letter).setLocale(language.locale()).render();
        return new Rendering(language, letter.subject(), Mjml4j.render(layout, mjml), text, manuscript.leaveSlot());
    }

    private boolean fits(Rendering rendering) {
        // A line ends with two octets as it travels.
        long ends = rendering.html().chars().filter(one -> one == '\n').count();
        return rendering.html().getBytes(StandardCharsets.UTF_8).length + ends <= config.htmlBudget();
    }

    /** Random, so that nothing an editor writes can be taken for it; it never leaves in a mail. */
    private static String randomSlot() {
        byte[] bytes = new byte[Tokens.LENGTH / 2];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

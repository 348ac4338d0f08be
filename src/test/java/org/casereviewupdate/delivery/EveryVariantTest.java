package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.mail.lint.MailLint;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.subscription.LeaveLinks;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The issue's mail in every language and detail, for those who follow everything, something and nothing of it. */
@FeatureTest
class EveryVariantTest {

    private static final List<String> HOSTS =
            List.of("localhost", "reports.example", "helpline.example", "editors.example");

    private static final List<String> HOSTILE = List.of(
            "2026 - Harrowmere - Child K",
            "2026 \u2013 Sir y Fflint \u2013 Plentyn \u0174 \u0177 \u00ea",
            "<script>alert(1)</script><img src=x onerror=alert(2)>",
            "\"><a href='https://evil.example/'>here</a>",
            "</mj-text></mj-column><mj-raw><style>*{display:none}</style>",
            "{letter.masthead.contact} {inject:frame.contact} {#eval '1'} {config:x}",
            "${env:HOME} #{1+1} {{7*7}} %s %n $1 \\1",
            "=?utf-8?q?=3Cb=3E?= \u202eevil\u202c \u200f\u0645\u0631\u062d\u0628\u0627",
            "\ud83d\ude42\ud83d\udc69\u200d\ud83d\udc67 e\u0301 \u00ad soft",
            "a & b &amp; c &lt;d&gt; \u2028 \u0085 '\"`",
            "." + "\u00a0".repeat(3) + "..",
            "x".repeat(3_000),
            "A very long name ".repeat(30));

    @Inject
    Renderer renderer;

    @Inject
    MessageWriter writer;

    @Inject
    LeaveLinks leaveLinks;

    @Inject
    ReturnPath returnPath;

    @Inject
    Imprint imprint;

    @Test
    void m_06_of_hostile_titles_is_a_good_mail_with_help_before_them_and_the_sender_behind() {
        for (Choice choice : choices().toList()) {
            ReceivedMail mail = mail(hostile(), choice);

            assertThat(MailLint.issue(mail.raw(), HOSTS)).as("%s", choice).isEmpty();
            assertThat(mail.text()).startsWith(imprint.supportText(choice.language()));
            assertThat(seen(mail)).startsWith(imprint.supportText(choice.language()));
            assertTellsOfItsSender(mail, choice.language());
        }
    }

    @Test
    void of_any_words_is_announced_as_of_any_other_words() {
        Random chance = new Random(20_261_130);
        for (Choice choice : choices().toList()) {
            for (int round = 0; round < 10; round++) {
                int reviews = 1 + chance.nextInt(4);
                ReceivedMail one = mail(anyWords(chance, reviews), choice);
                ReceivedMail other = mail(anyWords(chance, reviews), choice);

                assertThat(preheader(one)).isNotEmpty().isEqualTo(preheader(other));
                assertThat(one.subject()).isNotEmpty().isEqualTo(other.subject());
            }
        }
    }

    @Test
    void m_01_of_two_thousand_reviews_of_any_characters_reads_the_same_in_two_parsers() throws IOException {
        Random chance = new Random(20_261_129);
        List<Choice> choices = choices().toList();
        for (int issue = 0; issue < 80; issue++) {
            List<IssueItemView> items = IntStream.range(0, 25)
                    .mapToObj(number -> Editions.review(
                            number + AnyText.of(chance, 500),
                            AnyText.of(chance, 4_000),
                            Nation.WALES,
                            ReviewType.SINGLE_UNIFIED_SAFEGUARDING_REVIEW,
                            "suicide"))
                    .toList();

            ReceivedMail mail = mail(items, choices.get(issue % choices.size()));

            assertThat(MailLint.issue(mail.raw(), HOSTS)).as("issue %d", issue).isEmpty();
            assertThat(AnyText.readByAnother(mail.raw(), "text/plain")).isEqualTo(AnyText.lines(mail.text()));
            assertThat(AnyText.readByAnother(mail.raw(), "text/html")).isEqualTo(AnyText.lines(mail.html()));
            String read = AnyText.letters(Jsoup.parse(mail.html()).text());
            assertThat(items)
                    .allSatisfy(item -> assertThat(read)
                            .contains(AnyText.letters(item.content().title())));
        }
    }

    @Test
    void m_04_of_sixty_and_of_two_hundred_reviews_stays_within_the_budget_and_says_so_and_names_each() {
        for (int reviews : List.of(60, 200)) {
            List<IssueItemView> items = IntStream.range(0, reviews)
                    .mapToObj(i -> Editions.review(
                            "2026 - Harrowmere and Vale of Example - Child " + i,
                            "Invented example. " + "A long story. ".repeat(100),
                            i % 3 == 0 ? Nation.WALES : Nation.ENGLAND,
                            ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW,
                            "child neglect"))
                    .toList();
            for (Choice choice : List.of(
                    Choice.everything(Language.ENGLISH),
                    new Choice(Language.WELSH, Detail.FULL, Following.EVERYTHING, Set.of()),
                    following(Language.ENGLISH, Detail.FULL, "child neglect"))) {
                ReceivedMail mail = mail(items, choice);

                assertThat(MailLint.issue(mail.raw(), HOSTS)).isEmpty();
                String says = choice.language() == Language.WELSH ? "rhifyn hwn yn hir" : "This issue is long";
                assertThat(mail.html()).contains(says);
                assertThat(mail.text()).contains(says);
                assertTellsOfItsSender(mail, choice.language());
                assertThat(items).allSatisfy(item -> {
                    assertThat(mail.html()).contains(item.content().title());
                    assertThat(mail.text()).contains(item.content().title());
                });
            }
        }
    }

    @Test
    void says_the_same_outside_whatever_it_says_inside() {
        List<IssueItemView> harmless = IntStream.rangeClosed(0, HOSTILE.size())
                .mapToObj(i -> Editions.review("H" + i, Nation.ENGLAND, ReviewType.SERIOUS_CASE_REVIEW, "suicide"))
                .toList();
        for (Choice choice :
                choices().filter(choice -> choice.folded().isEmpty()).toList()) {
            ReceivedMail secret = mail(hostile(), choice);

            assertThat(secret.subject()).isEqualTo(mail(harmless, choice).subject());
            assertThat(preheader(secret)).isEqualTo(preheader(mail(harmless, choice)));
        }
    }

    @Test
    void in_welsh_has_welsh_around_the_english_reviews() {
        ReceivedMail mail = mail(
                List.of(Editions.review(
                        "2026 - Gwent - Child K",
                        Nation.WALES,
                        ReviewType.SINGLE_UNIFIED_SAFEGUARDING_REVIEW,
                        "suicide")),
                following(Language.WELSH, Detail.FULL, "suicide"));

        assertThat(mail.subject()).isEqualTo("Case Review Update, Medi 2026: 1 adolygiad newydd");
        assertThat(mail.header("Content-Language")).isEqualTo("cy");
        assertThat(mail.html())
                .contains(
                        "<h3 lang=\"en\">2026 - Gwent - Child K</h3>",
                        "Rydych yn dilyn",
                        "Adolygiad diogelu unedig sengl, Cymru",
                        "lang=\"cy\"")
                .doesNotContain("What you follow", "&amp;rsquo;", "&#39;");
        assertThat(mail.text()).contains("Yr hyn rydych yn ei ddilyn", "Rhoi’r gorau", "2026 - Gwent - Child K");
    }

    @Test
    void says_why_a_review_is_there_in_the_words_of_its_reader() {
        Following area = new Following(Set.of(), Set.of(), Set.of("harrowmere <VALE>"), Set.of(), Set.of());

        ReceivedMail mail = mail(
                List.of(Editions.review("Child K", Nation.WALES, ReviewType.SINGLE_UNIFIED_SAFEGUARDING_REVIEW)),
                new Choice(Language.ENGLISH, Detail.FULL, area, Set.of()));

        assertThat(mail.html()).contains("You follow: harrowmere &lt;VALE&gt;");
        assertThat(mail.text()).contains("You follow: harrowmere <VALE>");
    }

    private static Stream<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Detail detail : Detail.values()) {
                choices.add(new Choice(language, detail, Following.EVERYTHING, Set.of()));
                choices.add(new Choice(language, detail, Following.EVERYTHING, Set.of("suicide")));
                choices.add(following(language, detail, "suicide"));
                choices.add(following(language, detail, "child neglect"));
            }
        }
        return choices.stream();
    }

    private static Choice following(Language language, Detail detail, String subject) {
        Following following = new Following(Set.of(subject), Set.of(), Set.of(), Set.of(), Set.of());
        return new Choice(language, detail, following, Set.of());
    }

    private static List<IssueItemView> hostile() {
        List<IssueItemView> items = new ArrayList<>(HOSTILE.stream()
                .map(title -> Editions.review(title, title, Nation.ENGLAND, ReviewType.SERIOUS_CASE_REVIEW, "suicide"))
                .toList());
        items.add(Editions.briefing("child neglect"));
        items.add(Editions.linked("https://reports.example/" + "u".repeat(1_200)));
        return items;
    }

    private static List<IssueItemView> anyWords(Random chance, int reviews) {
        return IntStream.range(0, reviews)
                .mapToObj(i -> Editions.review(
                        AnyText.of(chance, 80),
                        AnyText.of(chance, 400),
                        Nation.ENGLAND,
                        ReviewType.SERIOUS_CASE_REVIEW,
                        "suicide"))
                .toList();
    }

    private void assertTellsOfItsSender(ReceivedMail mail, Language language) {
        LetterMessages words = Words.in(language, LetterMessages.class);
        String newsletter = imprint.newsletter(language);
        for (String part : List.of(mail.text(), seen(mail))) {
            assertThat(part.substring(part.lastIndexOf(words.about())))
                    .contains(words.why(newsletter), words.web(), words.manage(), words.leave(newsletter))
                    .contains(imprint.organisation(language) + ", " + imprint.postalAddress(), imprint.contact());
        }
        assertThat(mail.links().stream().map(link -> link.replaceFirst("(//[^/]*/[a-z]+).*", "$1")))
                .contains(
                        "http://localhost:8080/issues", "http://localhost:8080/manage", "http://localhost:8080/leave");
    }

    /** What of the HTML somebody sees who has images off. */
    private static String seen(ReceivedMail mail) {
        Document html = Jsoup.parse(mail.html());
        html.select("[style*=display:none]").remove();
        return html.body().text();
    }

    private static String preheader(ReceivedMail mail) {
        return Jsoup.parse(mail.html()).select("body div").first().text();
    }

    private ReceivedMail mail(List<IssueItemView> items, Choice choice) {
        Edition edition = renderer.edition(
                Editions.september("A note with **weight**, \u0175 and an [invented page](https://editors.example/)."),
                items);
        Rendering rendering = renderer.render(edition, edition.variant(choice));
        Consignment consignment = new Consignment(
                edition.issue().id(),
                1,
                writer.write(edition.issue().id(), Editions.NOW, rendering),
                leaveLinks,
                returnPath);
        return new ReceivedMail(
                consignment.message(new UUID(0, 1), "ann@example.org").received());
    }
}

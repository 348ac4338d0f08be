package org.casereviewupdate.mail.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casereviewupdate.mail.lint.Finding.Rule;
import org.junit.jupiter.api.Test;

class MailLintTest {

    private static final List<String> HOSTS = List.of("charity.example");

    private static final String HTML = """
        <html lang="en" dir="ltr"><head><title>An issue</title><style>
        p { color: #222222; }
        .page { background: #ffffff; }
        @media (min-width: 480px) { .page { width: 100%; } }
        @media (prefers-color-scheme: dark) {
          .page { background: #111111 !important; }
          .page p, .page h1, .page a { color: #eeeeee !important; }
        }
        </style></head><body class="page"><h1>An issue</h1><p>Told.</p>
        <a href="https://charity.example/leave">Stop getting it</a></body></html>
        """;

    private static final String TEXT = """
        An issue
        Told.
        Stop getting it: https://charity.example/leave
        """;

    @Test
    void a_good_mail_has_no_findings() {
        assertThat(MailLint.issue(mail(HTML, TEXT), HOSTS)).isEmpty();
    }

    @Test
    void a_colour_that_is_hard_to_see_is_found_in_light() {
        assertThat(found(HTML.replace("#222222", "#aaaaaa"), TEXT)).containsExactly(Rule.CONTRAST);
    }

    @Test
    void a_colour_that_is_hard_to_see_is_found_in_dark() {
        assertThat(found(HTML.replace(".page p, ", ""), TEXT)).containsExactly(Rule.CONTRAST);
    }

    @Test
    void a_style_of_its_own_wins_over_the_sheet_unless_that_is_important() {
        String own = HTML.replace("<p>", "<p style=\"color:#cccccc\">");

        assertThat(MailLint.contrast(mail(own, TEXT)))
                .singleElement()
                .asString()
                .contains("p #cccccc on #ffffff", "in light");
    }

    @Test
    void a_link_that_leads_elsewhere_or_loads_something_is_found() {
        assertThat(found(HTML.replace("charity.example", "evil.example"), TEXT.replace("charity", "evil")))
                .containsExactly(Rule.LINKS);
        assertThat(found(HTML.replace("<p>", "<img alt=\"\" src=\"https://charity.example/a.png\"><p>"), TEXT))
                .containsExactly(Rule.LINKS);
        assertThat(found(
                        HTML.replace("/leave", "/leave?utm_source=mail"),
                        TEXT.replace("/leave", "/leave?utm_source=mail")))
                .containsExactly(Rule.LINKS);
    }

    @Test
    void what_only_one_part_says_is_found() {
        assertThat(found(HTML, TEXT.replace("An issue", "An"))).containsExactly(Rule.SAME);
        assertThat(found(HTML, TEXT + "https://charity.example/more\n")).containsExactly(Rule.SAME);
        assertThat(found(HTML, TEXT.replace("/leave", "/"))).containsOnly(Rule.SAME);
    }

    @Test
    void headings_and_languages_out_of_order_are_found() {
        assertThat(found(HTML.replace("lang=\"en\"", ""), TEXT)).containsExactly(Rule.STRUCTURE);
        assertThat(found(HTML.replace("<p>", "<p lang=\"fr\">"), TEXT)).containsExactly(Rule.STRUCTURE);
        assertThat(found(HTML.replace("h1>", "h2>"), TEXT)).contains(Rule.STRUCTURE);
        assertThat(found(HTML.replace("Stop getting it", "here"), TEXT)).containsExactly(Rule.STRUCTURE);
    }

    @Test
    void columns_side_by_side_are_found() {
        String table = "<table role=\"presentation\"><tr><td>Told.</td><td>%s</td></tr></table>";

        assertThat(found(HTML.replace("<p>Told.</p>", table.formatted("")), TEXT))
                .isEmpty();
        assertThat(found(HTML.replace("<p>Told.</p>", table.formatted("Told.")), TEXT))
                .containsExactly(Rule.STRUCTURE);
        assertThat(found(HTML.replace("<p>", "<p class=\"mj-column-per-50\">"), TEXT))
                .containsExactly(Rule.STRUCTURE);
    }

    @Test
    void a_mail_that_would_be_cut_off_is_found() {
        assertThat(found(HTML.replace("Told.", "Told. ".repeat(20_000)), TEXT)).containsExactly(Rule.SIZE);
    }

    @Test
    void a_header_that_is_missing_or_there_twice_is_found() {
        assertThat(MailLint.headers(mail(HTML, TEXT).replace("Auto-Submitted", "X-Submitted")))
                .containsExactly("auto-submitted is there 0 times");
        assertThat(MailLint.headers("Subject: Another\r\n" + mail(HTML, TEXT)))
                .containsExactly("subject is there 2 times");
    }

    @Test
    void a_line_that_ends_otherwise_is_found() {
        assertThat(MailLint.wire(mail(HTML, TEXT).replace("Told.\r\n", "Told.\n")))
                .containsExactly("a line ends otherwise than by CRLF");
    }

    @Test
    void an_encoded_word_of_more_than_75_letters_is_found() {
        String longest = mail(HTML, TEXT).replace("Subject: An issue", "Subject: =?UTF-8?Q?" + "x".repeat(63) + "?=");

        assertThat(MailLint.wire(longest)).isEmpty();
        assertThat(MailLint.wire(longest.replace("?Q?x", "?Q?xx")))
                .containsExactly("an encoded word is longer than 75 characters");
    }

    private static List<Rule> found(String html, String text) {
        return MailLint.issue(mail(html, text), HOSTS).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    /** Plain seven-bit parts, so that a test can change a word of them. */
    private static String mail(String html, String text) {
        return """
            Date: Thu, 1 Oct 2026 08:00:00 +0000
            From: "News" <news@charity.example>
            Reply-To: help@charity.example
            To: ann@example.org
            Subject: An issue
            Message-ID: <1@charity.example>
            List-ID: "News" <news.charity.example>
            List-Unsubscribe: <https://charity.example/leave>, <mailto:help@charity.example>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 7bit

            %s
            --b
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: 7bit

            %s
            --b--
            """.formatted(text, wrapped(html)).replace("\n", "\r\n");
    }

    private static String wrapped(String html) {
        return html.replaceAll("(Told\\. ){20}", "$0\n");
    }
}

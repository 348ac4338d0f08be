package org.casereviewupdate.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case S-09. */
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                "ann.smith@example.org",
                "ann.b.c.d.smith@example.org",
                "ann+reviews@example.org",
                "ann+a+b@example.org",
                "ann_smith@example.org",
                "ann-smith@example.org",
                "-ann@example.org",
                "_@example.org",
                "a@example.org",
                "1@example.org",
                "12345@example.org",
                "ann's@example.org",
                "o'neill@example.org",
                "ann!#$%&*/=?^`{|}~@example.org",
                "ann=b@example.org",
                "ANN@example.org",
                "Ann.Smith@example.org",
                "ann@mail.example.org",
                "ann@a.b.c.d.e.f.example.org",
                "ann@x.org",
                "ann@1and1.com",
                "ann@123.com",
                "ann@my-trust.nhs.uk",
                "ann@nhs.net",
                "ann@pnn.police.uk",
                "ann@council.gov.uk",
                "ann@school.sch.uk",
                "ann@charity.org.uk",
                "ann@gov.wales",
                "ann@llyw.cymru",
                "ann@gov.scot",
                "ann@city.london",
                "ann@x.museum",
                "ann@x.technology",
                "ann@host.example",
                "ann@charity.example",
                "ann@charity.test",
                "ann@nowhere.invalid",
                "ann@xn--bcher-kva.example",
                "ann@xn--e1afmkfd.xn--p1ai",
                "ann@a--b.org",
                "ann@q.com"
            })
    void s_09_a_good_address_stays_as_it_is(String address) {
        assertThat(EmailAddress.parse(address).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann@EXAMPLE.ORG, Ann@example.org",
        "ann@Example.Org, ann@example.org",
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "ann@BÜCHER.example, ann@xn--bcher-kva.example",
        "ann@пример.рф, ann@xn--e1afmkfd.xn--p1ai",
        "ann@例え.jp, ann@xn--r8jz45g.jp",
        "ann@ｅｘａｍｐｌｅ.org, ann@example.org",
        "ann@example。org, ann@example.org",
        "' ann@example.org ', ann@example.org",
        "'\tann@example.org\r\n', ann@example.org",
        "'\u00a0ann@example.org\u00a0', ann@example.org",
        "'\u200bann@example.org\ufeff', ann@example.org",
        "'\u202aann@example.org\u202c', ann@example.org",
    })
    void an_address_is_brought_into_its_normal_form(String typed, String normal) {
        assertThat(EmailAddress.parse(typed).text()).isEqualTo(normal);
    }

    static Stream<String> bad() {
        return Stream.of(
                "",
                " ",
                "\u00a0",
                "@",
                "ann",
                "ann@",
                "@example.org",
                "example.org",
                "ann example.org",
                "ann@example",
                "ann@localhost",
                "ann@example.o",
                "ann@example.con",
                "ann@example.c0m",
                "ann@example.123",
                "ann@.example.org",
                "ann@example.org.",
                "ann@example..org",
                "ann@example.org..",
                "ann@-example.org",
                "ann@example-.org",
                "ann@exa_mple.org",
                "ann@exam ple.org",
                "ann@example.org,",
                "ann@example.org;",
                "ann@example.org>",
                "<ann@example.org>",
                "Ann <ann@example.org>",
                "ann@example.org (Ann)",
                "ann(comment)@example.org",
                "(comment)ann@example.org",
                "ann@(comment)example.org",
                "mailto:ann@example.org",
                "ann@example.org,bob@example.org",
                "ann@example.org bob@example.org",
                "ann@example.org\nbob@example.org",
                "ann@bob@example.org",
                "ann@@example.org",
                ".ann@example.org",
                "ann.@example.org",
                "ann..smith@example.org",
                ".@example.org",
                "..@example.org",
                "ann smith@example.org",
                "ann\tsmith@example.org",
                "\"ann\"@example.org",
                "\"ann smith\"@example.org",
                "\"ann@home\"@example.org",
                "\"\"@example.org",
                "ann\\@example.org",
                "ann\\ smith@example.org",
                "ann:smith@example.org",
                "ann[1]@example.org",
                "ann@[127.0.0.1]",
                "ann@127.0.0.1",
                "ann@[IPv6:::1]",
                "ann@[::1]",
                "ann@example.org:25",
                "ann@example.org/path",
                "ann@example.org?subject=x",
                "ann@example.org%0d%0abcc:bob@example.org",
                "ann@example.org\r\nBcc: bob@example.org",
                "ann\r\n@example.org",
                "ann\n@example.org",
                "\u0000ann@example.org",
                "ann\u0000@example.org",
                "ann@example.org\u0000",
                "ann@exam\u0000ple.org",
                "ann\u0007@example.org",
                "ann\u007f@example.org",
                "ann\u0085@example.org",
                "ann\u2028@example.org",
                "ann@exam\u2028ple.org",
                "ann\u202e@example.org",
                "ann@exam\u202eple.org",
                "ann\u200b@example.org",
                "ann@exam\u200dple.org",
                "a\u0301nn@example.org",
                "ánn@example.org",
                "анна@example.org",
                "用户@example.org",
                "ann😀@example.org",
                "ａnn@example.org",
                "ann@😀.org",
                "ann@straße.de",
                "ann@bücher",
                "ann＠example.org",
                "ann@\ud800.org",
                "\ud800@example.org",
                "=?UTF-8?Q?ann?=@",
                "ann@xn--.org",
                "ann@" + "a".repeat(64) + ".org",
                "a".repeat(65) + "@example.org",
                "ann@" + "a.".repeat(125) + "org",
                "ann@" + "ü".repeat(60) + ".org",
                "a".repeat(64) + "@" + (("b".repeat(62) + ".").repeat(3)) + "org");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void s_09_a_bad_address_is_refused(String address) {
        assertThatThrownBy(() -> EmailAddress.parse(address)).isInstanceOf(MailAddressProblem.class);
    }

    @Test
    void limits_are_met_to_the_character() {
        String domain = "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57) + ".org";

        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org").text()).hasSize(76);
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + domain).text()).hasSize(254);
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(64) + "@d" + domain))
                .isInstanceOf(MailAddressProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", ".", "a.", "a@", "\"", "(", " ", "\u200b", "ü", "%", "a@b."})
    void a_flood_of_one_sign_ends_quickly(String sign) {
        String flood = sign.repeat(64 * 1024 / sign.length());

        assertThatThrownBy(() -> EmailAddress.parse(flood)).isInstanceOf(MailAddressProblem.class);
        assertThatThrownBy(() -> EmailAddress.parse(flood + "@example.org")).isInstanceOf(MailAddressProblem.class);
        assertThatThrownBy(() -> EmailAddress.parse("ann@" + flood)).isInstanceOf(MailAddressProblem.class);
    }

    @Test
    void a_foreign_letter_before_the_at_is_refused_with_its_reason() {
        assertThatThrownBy(() -> EmailAddress.parse("siân@example.org"))
                .isInstanceOfSatisfying(
                        MailAddressProblem.class,
                        problem -> assertThat(problem.fault()).isEqualTo(AddressFault.UNREACHABLE_LETTER));
    }

    @Test
    void two_spellings_of_one_mailbox_have_one_key_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(EmailAddress.parse("INFO@TITLE.EXAMPLE").key()).isEqualTo("info@title.example");
            assertThat(EmailAddress.parse("INFO@TITLE.EXAMPLE").text()).isEqualTo("INFO@title.example");
            assertThat(EmailAddress.parse("info@title.info").key()).isEqualTo("info@title.info");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tags_and_dots_are_kept() {
        assertThat(EmailAddress.parse("a.n.n+x@example.org").key()).isEqualTo("a.n.n+x@example.org");
    }

    @Test
    void an_address_does_not_show_itself_in_a_log() {
        assertThat(EmailAddress.parse("ann@example.org")).hasToString("EmailAddress[...@example.org]");
    }

    @Test
    void the_constructor_takes_only_the_normal_form() {
        assertThatThrownBy(() -> new EmailAddress("ann@EXAMPLE.org")).isInstanceOf(MailAddressProblem.class);
    }
}

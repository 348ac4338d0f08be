package org.casereviewupdate.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.casereviewupdate.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaughtMailsTest {

    @TempDir
    private Path directory;

    private CaughtMails mails;

    @BeforeEach
    void an_empty_inbox() {
        mails = new CaughtMails(directory.resolve("mail"), new MovableClock());
    }

    @Test
    void the_newest_comes_first() throws IOException {
        mails.keep(mail("Subject: first"));
        mails.keep(mail("Subject: second"));

        assertThat(mails.newestFirst()).extracting(CaughtMail::subject).containsExactly("second", "first");
    }

    @Test
    void only_the_last_five_hundred_are_kept() throws IOException {
        for (int i = 1; i <= 502; i++) {
            mails.keep(mail("Subject: " + i));
        }

        assertThat(mails.newestFirst())
                .hasSize(500)
                .last()
                .extracting(CaughtMail::subject)
                .isEqualTo("3");
    }

    @Test
    void they_outlive_the_program() throws IOException {
        mails.keep(mail("Subject: hello"));

        assertThat(new CaughtMails(directory.resolve("mail"), new MovableClock()).newestFirst())
                .hasSize(1);
    }

    @Test
    void the_bytes_stay_as_they_came() throws IOException {
        byte[] odd = "Subject: odd\r\n\r\n\u00ff\u0080\r\n.\r\nlone \n feed".getBytes(ISO_8859_1);
        mails.keep(odd);

        assertThat(mails.newestFirst().get(0).raw()).isEqualTo(odd);
    }

    @Test
    void a_name_that_leads_elsewhere_finds_nothing() throws IOException {
        mails.keep(mail("Subject: hello"));

        assertThat(mails.byId("../../pom")).isEmpty();
        assertThat(mails.byId("")).isEmpty();
    }

    @Test
    void all_are_deleted_at_once() throws IOException {
        mails.keep(mail("Subject: hello"));
        mails.deleteAll();

        assertThat(mails.newestFirst()).isEmpty();
    }

    private static byte[] mail(String header) {
        return (header + "\r\n\r\nbody\r\n").getBytes(US_ASCII);
    }
}

package org.casereviewupdate.feedback;

import java.util.List;
import org.casereviewupdate.support.FuzzTarget;

/** The reader of messages that came back. */
public final class FuzzedReports {

    private static final String SENDER = "bounces+AAAA@charity.example";

    private FuzzedReports() {}

    /** It refuses nothing: what it cannot read is no report. */
    public static FuzzTarget target() {
        return FuzzTarget.of(
                "returned mail",
                List.of(
                        ReturnedMails.bounce(SENDER, "ann@example.org", "failed", "5.1.1"),
                        ReturnedMails.complaint(SENDER, "ann@example.org", "abuse")),
                List.of(
                        "\r\n",
                        "\r\n\r\n",
                        "--",
                        "boundary=",
                        "\"",
                        ";",
                        "(",
                        "=?utf-8?q?",
                        "\0",
                        "é",
                        ": ",
                        "Content-Type: multipart/report; boundary=x\r\n",
                        "Content-Transfer-Encoding: base64\r\n",
                        "Content-Transfer-Encoding: uuencode\r\n",
                        "*0*=utf-8''%00",
                        "Status: 5.",
                        "message/rfc822"),
                ReturnedMail::read);
    }
}

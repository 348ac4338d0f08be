package org.casereviewupdate.feedback;

/** Reports as mail servers write them, invented. */
final class ReturnedMails {

    private ReturnedMails() {}

    /** A delivery status notification, as Postfix lays it out. */
    static String bounce(String envelopeSender, String recipient, String action, String status) {
        return """
            Return-Path: <>
            Delivered-To: %1$s
            From: MAILER-DAEMON@mx.example (Mail Delivery System)
            To: %1$s
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="B4E1F.1759300000/mx.example"
            Message-Id: <20261001100000.B4E1F@mx.example>

            This is a MIME-encapsulated message.

            --B4E1F.1759300000/mx.example
            Content-Description: Notification
            Content-Type: text/plain; charset=utf-8

            This is the mail system at host mx.example.

            --B4E1F.1759300000/mx.example
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example
            X-Postfix-Queue-ID: B4E1F
            Arrival-Date: Thu,  1 Oct 2026 09:00:00 +0000 (UTC)

            Final-Recipient: rfc822; %2$s
            Original-Recipient: rfc822;%2$s
            Action: %3$s
            Status: %4$s
            Remote-MTA: dns; mail.example.org
            Diagnostic-Code: smtp; 550 %4$s <%2$s>: Recipient address
                rejected

            --B4E1F.1759300000/mx.example
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers

            Return-Path: <%1$s>
            From: Case Review Update <news@charity.example>
            To: %2$s
            Subject: Case Review Update

            --B4E1F.1759300000/mx.example--
            """.formatted(envelopeSender, recipient, action, status).replace("\n", "\r\n");
    }

    /** A feedback report (RFC 5965, appendix B). */
    static String complaint(String envelopeSender, String recipient, String type) {
        return """
            From: <abusedesk@mailbox.example>
            To: <abuse@charity.example>
            Subject: FW: Case Review Update
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report;
                boundary="part1_13d.2e68ed54_boundary"

            --part1_13d.2e68ed54_boundary
            Content-Type: text/plain; charset="US-ASCII"
            Content-Transfer-Encoding: 7bit

            This is an email abuse report for an email message received from IP 192.0.2.1.

            --part1_13d.2e68ed54_boundary
            Content-Type: message/feedback-report

            Feedback-Type: %3$s
            User-Agent: SomeGenerator/1.0
            Version: 1
            Original-Mail-From: <%1$s>
            Original-Rcpt-To: <%2$s>
            Arrival-Date: Thu, 1 Oct 2026 14:00:00 GMT

            --part1_13d.2e68ed54_boundary
            Content-Type: message/rfc822
            Content-Disposition: inline

            From: Case Review Update <news@charity.example>
            To: <%2$s>
            Subject: Case Review Update

            Invented.
            --part1_13d.2e68ed54_boundary--
            """.formatted(envelopeSender, recipient, type).replace("\n", "\r\n");
    }
}

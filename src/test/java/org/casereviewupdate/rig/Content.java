package org.casereviewupdate.rig;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.ReceivedMail;

/** Judges what was said: to each reader in a mail, and to everybody in logs and metrics. */
final class Content {

    private static final int SAMPLE = 3;
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])AQ[E-P][\\w-]{53}(?![\\w-])");
    private static final List<String> HOSTS =
            List.of("news.charity.example", "helpline.example", "reports.example", "charity.example");

    private final Diary diary;
    private final Evidence evidence;
    private final Verdict verdict;

    Content(Diary diary, Evidence evidence, Verdict verdict) {
        this.diary = diary;
        this.evidence = evidence;
        this.verdict = verdict;
    }

    void judge() {
        judgeMessages();
        evidence.posted().stream()
                .filter(one -> one.accepted() && !one.raw().isEmpty())
                .limit(SAMPLE)
                .forEach(this::lint);
        evidence.said().forEach(this::judgeSecrecy);
    }

    private void judgeMessages() {
        Map<UUID, Set<String>> ids = new HashMap<>();
        for (Posted one : evidence.posted()) {
            UUID reader = diary.readers().get(one.address());
            if (one.dotAt() == 0 || one.raw().isEmpty() || reader == null) {
                continue;
            }
            ids.computeIfAbsent(reader, none -> new HashSet<>()).add(header(one.raw(), "Message-ID"));
            if (!header(one.raw(), "To").equals(one.address())) {
                verdict.fault("I7: " + reader + " got what is made out to somebody else");
            }
            if (!decoded(one.raw()).contains("/leave/" + Newsdesk.leaveToken(reader))) {
                verdict.fault("I7: " + reader + " got no leave link of their own");
            }
        }
        judgeIds(ids);
    }

    private void judgeIds(Map<UUID, Set<String>> ids) {
        Set<String> known = new HashSet<>();
        ids.forEach((reader, own) -> {
            if (own.size() > 1) {
                verdict.fault("I7: the Message-ID of " + reader + " changed between tries");
            }
            own.stream()
                    .filter(id -> !known.add(id))
                    .forEach(id -> verdict.fault("I7: " + reader + " shares a Message-ID"));
        });
    }

    private void lint(Posted one) {
        ReceivedMail mail = new ReceivedMail(one.raw().replace("\r\n..", "\r\n."));
        MailLint.wire(mail).forEach(fault -> verdict.fault("I7: " + fault));
        MailLint.headers(mail).forEach(fault -> verdict.fault("I7: " + fault));
        MailLint.accessibility(mail).forEach(fault -> verdict.fault("I7: " + fault));
        MailLint.privacy(mail, HOSTS).forEach(fault -> verdict.fault("I7: " + fault));
    }

    private void judgeSecrecy(Evidence.Said said) {
        if (said.text().contains("@" + Readers.DOMAIN) || said.text().contains("@" + Readers.SLOW)) {
            verdict.fault("I8: an address is in the " + said.where());
        }
        if (TOKEN.matcher(said.text()).find()) {
            verdict.fault("I8: a token is in the " + said.where());
        }
        diary.names().stream()
                .filter(said.text()::contains)
                .forEach(name -> verdict.fault("I8: review text is in the " + said.where()));
    }

    private static String header(String raw, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ": ([^\r]*)").matcher(raw);
        return line.find() ? line.group(1) : "";
    }

    /** Without the soft line breaks of quoted-printable: enough to find plain words. */
    static String decoded(String raw) {
        return raw.replace("=\r\n", "");
    }
}

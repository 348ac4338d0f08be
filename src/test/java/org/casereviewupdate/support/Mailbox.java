package org.casereviewupdate.support;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** What the mail server of the tests received. */
@Singleton
public class Mailbox {

    /** Every message to an address, oldest first. */
    public List<ReceivedMail> to(String address) {
        return all().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The newest message to an address. */
    public ReceivedMail lastTo(String address) {
        List<ReceivedMail> mails = to(address);
        if (mails.isEmpty()) {
            throw new AssertionError("No mail for " + address + "; there is mail for "
                    + all().stream().map(ReceivedMail::to).toList());
        }
        return mails.get(mails.size() - 1);
    }

    public List<ReceivedMail> all() {
        return Arrays.stream(RealMailServer.server().getReceivedMessages())
                .map(Mailbox::read)
                .toList();
    }

    public void clear() {
        try {
            RealMailServer.server().purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Does something while no mail server answers. */
    public void whileDown(Runnable something) {
        RealMailServer.goDown();
        try {
            something.run();
        } finally {
            RealMailServer.comeBack();
        }
    }

    private static ReceivedMail read(MimeMessage message) {
        return new ReceivedMail(GreenMailUtil.getWholeMessage(message));
    }
}

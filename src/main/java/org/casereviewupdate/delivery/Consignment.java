package org.casereviewupdate.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.casereviewupdate.relay.EncodedMessage;
import org.casereviewupdate.relay.Envelope;
import org.casereviewupdate.relay.MessageTemplate;
import org.casereviewupdate.relay.Parcel;
import org.casereviewupdate.subscription.LeaveLinks;

/**
 * An issue, encoded and ready to be made out to one recipient after another.
 *
 * @param issue the issue
 * @param revision the revision that was rendered
 * @param template the message
 */
record Consignment(UUID issue, int revision, MessageTemplate template, LeaveLinks leaveLinks, ReturnPath returnPath) {

    /** About how many octets it keeps in memory. */
    int weight() {
        return template.size();
    }

    Parcel parcel(Claim claim) {
        return new Parcel(envelope(claim.subscriber(), claim.address()), message(claim.subscriber(), claim.address()));
    }

    EncodedMessage message(UUID subscriber, String address) {
        return template.fill(
                bytes(address),
                bytes(DeliveryKey.of(issue, subscriber).toString()),
                bytes(leaveLinks.token(subscriber)));
    }

    Envelope envelope(UUID subscriber, String address) {
        return new Envelope(returnPath.of(issue, subscriber), address);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

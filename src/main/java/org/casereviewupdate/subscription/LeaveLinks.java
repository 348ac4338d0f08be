package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;

/** The links by which a subscriber leaves; each works for good and can do nothing else. */
@Singleton
public class LeaveLinks {

    /** The path that a token completes. */
    public static final String PATH = "/leave/";

    private final Tokens tokens;
    private final String prefix;

    LeaveLinks(Tokens tokens, PublisherConfig publisher) {
        this.tokens = tokens;
        this.prefix = publisher.baseUrl() + PATH;
    }

    /** What every leave link begins with; the token follows. */
    public String prefix() {
        return prefix;
    }

    /** The token of one subscriber: {@link Tokens#LENGTH} characters, always the same ones until the signing key changes. */
    public String token(UUID subscriberId) {
        return tokens.sign(Purpose.LEAVE, subscriberId, null);
    }

    /** The whole link. */
    public String of(UUID subscriberId) {
        return prefix + token(subscriberId);
    }
}

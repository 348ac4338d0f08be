package org.casereviewupdate.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes passwords, and compares them at the same cost whether or not there is one to compare with. */
@Singleton
class Passwords {

    private static final int SHORTEST = 12;

    /** Bcrypt reads no further. */
    private static final int LONGEST = 72;

    /** A hash costs a core a quarter of a second: sign-ins wait for each other, and the newsletter does not wait for them. */
    private final Semaphore turnstile = new Semaphore(2);

    private final int cost;
    private final String nobodys;

    Passwords(AccountConfig config) {
        this.cost = config.bcryptCost();
        this.nobodys = BcryptUtil.bcryptHash(Secret.random().text(), cost);
    }

    /**
     * The hash of a new password.
     *
     * @throws WeakPassword if it is too short or too long
     */
    String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new WeakPassword("Use at least " + SHORTEST + " characters; three or four random words are good");
        }
        if (isTooLong(password)) {
            throw new WeakPassword("Use a shorter password, of at most " + LONGEST + " characters");
        }
        return inTurn(() -> BcryptUtil.bcryptHash(password, cost));
    }

    boolean matches(String password, @Nullable String hash) {
        boolean possible = hash != null && !password.isEmpty() && !isTooLong(password);
        String typed = possible ? password : "nobody's";
        boolean same = inTurn(() -> BcryptUtil.matches(typed, hash == null ? nobodys : hash));
        return same && possible;
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turnstile.tryAcquire(3, TimeUnit.SECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
        try {
            return work.get();
        } finally {
            turnstile.release();
        }
    }
}

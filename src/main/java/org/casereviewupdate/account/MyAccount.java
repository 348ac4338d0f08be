package org.casereviewupdate.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;
import org.casereviewupdate.account.Credentials.Browser;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.token.Seals;

/** What somebody changes about their own way in. It signs them out in every other browser. */
@Singleton
public class MyAccount {

    private final People people;
    private final Sessions sessions;
    private final Devices devices;
    private final RecoveryCodes recoveryCodes;
    private final Passwords passwords;
    private final Turnstile turnstile;
    private final Seals seals;
    private final AuditTrail audit;
    private final Clock clock;

    MyAccount(
            People people,
            Sessions sessions,
            Devices devices,
            RecoveryCodes recoveryCodes,
            Passwords passwords,
            Turnstile turnstile,
            Seals seals,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.devices = devices;
        this.recoveryCodes = recoveryCodes;
        this.passwords = passwords;
        this.turnstile = turnstile;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the account stands, and in how many browsers it is signed in. */
    @Transactional
    public MyAccountView look(SignedInPerson me) {
        return new MyAccountView(person(me).view(), sessions.countOf(me.id()));
    }

    /**
     * Replaces the password.
     *
     * @throws WrongProof if the present one is not right
     * @throws WeakPassword if the new one is too easy to guess
     */
    public void changePassword(String present, String wanted, SignedInPerson me, Browser browser) {
        Turnstile.Entry entry =
                QuarkusTransaction.requiringNew().call(() -> turnstile.enterSecond(person(me), browser));
        Optional<String> hash = QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(person(me).passwordHash()));
        if (!passwords.matches(present, hash.orElse(null))) {
            throw new WrongProof();
        }
        String replacement = passwords.hash(wanted);
        QuarkusTransaction.requiringNew().run(() -> {
            turnstile.passed(entry);
            person(me).setPasswordHash(replacement);
            devices.forgetAllOf(me.id());
            changed(me, "person.password-set", "by the person");
        });
    }

    /** A key for an authenticator app, in base 32 (RFC 4648 section 6). It counts for nothing until a code of it was entered. */
    public String newSecondFactor() {
        return new Base32().encodeToString(Secret.bytes(SecondFactorKey.BYTES)).replace("=", "");
    }

    /**
     * Demands a code of this key at every sign-in from now on.
     *
     * @param key as {@link #newSecondFactor} made it
     * @param code what the app shows, as a proof that it has the key
     * @return the recovery codes; they are told this once
     * @throws WrongCode if the app does not have the key
     */
    @Transactional
    public List<String> useSecondFactor(String key, String code, SignedInPerson me) {
        byte[] bytes = new Base32().decode(key);
        if (bytes.length != SecondFactorKey.BYTES) {
            throw new WrongCode();
        }
        long step = OneTimeCode.step(bytes, code, clock.instant()).orElseThrow(WrongCode::new);
        person(me).setSecondFactor(bytes, step, seals);
        changed(me, "person.second-factor-set", "");
        return recoveryCodes.renew(me.id());
    }

    /** Demands no code any more. */
    @Transactional
    public void dropSecondFactor(SignedInPerson me) {
        person(me).dropSecondFactor();
        recoveryCodes.drop(me.id());
        changed(me, "person.second-factor-dropped", "by the person");
    }

    /** New recovery codes in place of the old ones. */
    @Transactional
    public List<String> renewRecoveryCodes(SignedInPerson me) {
        changed(me, "person.recovery-codes-renewed", "");
        return recoveryCodes.renew(me.id());
    }

    /** Signs out in every other browser. */
    @Transactional
    public void signOutElsewhere(SignedInPerson me) {
        changed(me, "person.signed-out-elsewhere", "");
    }

    private void changed(SignedInPerson me, String what, String how) {
        sessions.endOthersOf(me.id(), me.session());
        audit.record(me.actor(), what, me.id().toString(), how);
    }

    private Person person(SignedInPerson me) {
        return people.findByIdOptional(me.id()).orElseThrow(NotSignedIn::new);
    }
}

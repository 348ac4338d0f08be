package org.casereviewupdate.subscription;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What this room, and the ground below it, hold of a person. */
final class Holdings {

    @Produces
    @Singleton
    Holding subscriber() {
        return new Holding("subscriber", "id = any (:ids)");
    }

    @Produces
    @Singleton
    Holding interest() {
        return new Holding("interest", "id in (select interest_id from subscriber where id = any (:ids))");
    }

    @Produces
    @Singleton
    Holding signUp() {
        return new Holding("sign_up", "lower(address) = :key");
    }

    @Produces
    @Singleton
    Holding manageRequest() {
        return new Holding("manage_request", "lower(address) = :key");
    }

    @Produces
    @Singleton
    Holding personalLink() {
        return Holding.bySubscriber("personal_link");
    }

    @Produces
    @Singleton
    Holding visit() {
        return Holding.bySubscriber("visit");
    }

    @Produces
    @Singleton
    Holding confirmation() {
        return Holding.bySubscriber("confirmation");
    }

    @Produces
    @Singleton
    Holding consentRecord() {
        return Holding.bySubscriber("consent_record");
    }

    /** A subscriber may work here too. */
    @Produces
    @Singleton
    Holding person() {
        return new Holding(
                "person", "email_key = :key", List.of("password_hash", "second_factor", "second_factor_step"));
    }

    /** The words that the records lead to. */
    @Produces
    @Singleton
    Holding consentWording() {
        return new Holding(
                "consent_wording",
                "hash in (select wording_hash from consent_record where subscriber_id = any (:ids))");
    }

    @Produces
    @Singleton
    Holding suppression() {
        return new Holding("suppression", "address_hash = :hash");
    }

    @Produces
    @Singleton
    Holding limitUse() {
        return new Holding("limit_use", "who = :fingerprint");
    }

    @Produces
    @Singleton
    Holding journalEntry() {
        return new Holding("journal_entry", "subject = any (:names)");
    }

    @Produces
    @Singleton
    Holding auditEntry() {
        return new Holding("audit_entry", "subject = any (:names)");
    }
}

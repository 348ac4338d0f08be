package org.casereviewupdate.subscription;

import java.util.List;

/**
 * A table that holds something of a person, and which of its rows are theirs. Each room names its own; a test finds a table that nobody names.
 *
 * @param table the table
 * @param whose the condition in SQL; it may use {@code :ids} (the person's subscribers), {@code :names} (the same as text, and the hash of the
 *     address), {@code :key} (the address in its normal form), {@code :hash} and {@code :fingerprint} (what stands for the address)
 * @param secrets the columns that are shown to nobody, such as the hash of a password
 */
public record Holding(String table, String whose, List<String> secrets) {

    /** A table without secrets. */
    public Holding(String table, String whose) {
        this(table, whose, List.of());
    }

    /** A table whose rows name their subscriber. */
    public static Holding bySubscriber(String table) {
        return new Holding(table, "subscriber_id = any (:ids)");
    }
}

package org.casereviewupdate.subscription;

/**
 * A table that holds something of a person, and which of its rows are theirs. Each room names its own; a test finds a table that nobody names.
 *
 * @param table the table
 * @param whose the condition in SQL; it may use {@code :ids} (the person's subscribers), {@code :names} (the same as text, and the hash of the
 *     address), {@code :key} (the address in its normal form), {@code :hash} and {@code :fingerprint} (what stands for the address)
 */
public record Holding(String table, String whose) {

    /** A table whose rows name their subscriber. */
    public static Holding bySubscriber(String table) {
        return new Holding(table, "subscriber_id = any (:ids)");
    }
}

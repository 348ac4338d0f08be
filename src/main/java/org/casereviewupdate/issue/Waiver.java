package org.casereviewupdate.issue;

/**
 * Somebody's word that a finding may stay.
 *
 * @param by who
 * @param reason why
 */
record Waiver(String by, String reason) {}

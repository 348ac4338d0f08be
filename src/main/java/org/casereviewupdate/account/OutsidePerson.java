package org.casereviewupdate.account;

import java.util.Set;

/**
 * Somebody whom their organisation has signed in.
 *
 * @param issuer who says so
 * @param subject what the issuer calls them, for good
 * @param name how colleagues call them
 * @param roles what the issuer says they may do
 */
public record OutsidePerson(String issuer, String subject, String name, Set<String> roles) {}

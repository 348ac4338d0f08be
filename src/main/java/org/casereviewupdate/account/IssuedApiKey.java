package org.casereviewupdate.account;

/**
 * A key that has just been made.
 *
 * @param key the key
 * @param secret what to send as bearer token; shown this once
 */
public record IssuedApiKey(ApiKeyView key, String secret) {}

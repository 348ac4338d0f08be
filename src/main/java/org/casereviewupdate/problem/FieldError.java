package org.casereviewupdate.problem;

/**
 * One field that broke a rule.
 *
 * @param field the field's name as the caller wrote it
 * @param message what is wrong with it, as a sentence
 */
public record FieldError(String field, String message) {}

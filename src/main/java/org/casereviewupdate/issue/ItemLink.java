package org.casereviewupdate.issue;

/**
 * Where to read on.
 *
 * @param label which document
 * @param url its address
 */
public record ItemLink(String label, String url) {}

package org.casereviewupdate.review;

/**
 * An import that somebody asks for.
 *
 * @param options how the file is to be taken in
 * @param actor who asks
 * @param progress who is told how far it is
 */
record ImportOrder(ImportOptions options, String actor, ImportProgress progress) {}

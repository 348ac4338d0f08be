package org.casereviewupdate.vocabulary;

/** The shipped vocabulary differs from the one in the database: told within the transaction that brings it in, to whoever keeps something made from it. */
public record VocabularyChanged() {}

package org.casereviewupdate.feedback;

/**
 * What became of a returned mail. Whatever it is, the mail server is done with it.
 *
 * @param outcome what
 */
record ReturnedMailView(ReturnOutcome outcome) {}

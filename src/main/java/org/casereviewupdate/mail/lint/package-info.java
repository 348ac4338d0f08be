/** Judges mails by the bytes that travel: the same rules for the tests and for the editors. */
@NullMarked
package org.casereviewupdate.mail.lint;

import org.jspecify.annotations.NullMarked;

/** Addresses parsed and normalised once, and one-off mail through the mailer. */
@NullMarked
package org.casereviewupdate.mail;

import org.jspecify.annotations.NullMarked;

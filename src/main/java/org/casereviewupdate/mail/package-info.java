/** Addresses parsed and normalised once, messages written to the octet, and one-off mail. */
@NullMarked
package org.casereviewupdate.mail;

import org.jspecify.annotations.NullMarked;

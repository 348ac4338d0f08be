/** One address and its standing agreement: sign-up, confirmation, leaving, and the evidence of consent. */
@NullMarked
package org.casereviewupdate.subscription;

import org.jspecify.annotations.NullMarked;

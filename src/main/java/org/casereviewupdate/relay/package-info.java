/** Hands encoded messages to the SMTP relay and says at which stage each one stopped. */
@NullMarked
package org.casereviewupdate.relay;

import org.jspecify.annotations.NullMarked;

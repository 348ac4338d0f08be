/** Signed, single-purpose tokens for links: purpose, subject and expiry under a ring of keys. */
@NullMarked
package org.casereviewupdate.token;

import org.jspecify.annotations.NullMarked;

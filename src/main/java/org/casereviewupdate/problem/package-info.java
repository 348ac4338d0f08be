/** A broken rule: its kind, type slug and title, told as RFC 9457 problem details or as a page. */
@NullMarked
package org.casereviewupdate.problem;

import org.jspecify.annotations.NullMarked;

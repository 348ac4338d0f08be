/** What is sent: an issue and its items, the digest compiler, and the monthly job. */
@NullMarked
package org.casereviewupdate.issue;

import org.jspecify.annotations.NullMarked;

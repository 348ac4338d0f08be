/** Complaints about how data is used: that they came, and that they are answered in time. */
@NullMarked
package org.casereviewupdate.complaint;

import org.jspecify.annotations.NullMarked;

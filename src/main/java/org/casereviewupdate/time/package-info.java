/** The one system clock as a bean, the newsletter's time zone, and what a time to keep something may be. */
@NullMarked
package org.casereviewupdate.time;

import org.jspecify.annotations.NullMarked;

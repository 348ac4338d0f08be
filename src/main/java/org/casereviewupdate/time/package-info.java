/** The one system clock as a bean, the newsletter's time zone, what a time to keep something may be, and the jobs that tick: whether they do, and what they wait for. */
@NullMarked
package org.casereviewupdate.time;

import org.jspecify.annotations.NullMarked;

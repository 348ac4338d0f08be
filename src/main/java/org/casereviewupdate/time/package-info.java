/** The one system clock as a bean, and the newsletter's time zone. */
@NullMarked
package org.casereviewupdate.time;

import org.jspecify.annotations.NullMarked;

/** How often something may happen: limits that all copies of the program keep together, in the database. */
@NullMarked
package org.casereviewupdate.limit;

import org.jspecify.annotations.NullMarked;

/** English and Welsh: which of the two a reader reads, and the program's words in it. */
@NullMarked
package org.casereviewupdate.language;

import org.jspecify.annotations.NullMarked;

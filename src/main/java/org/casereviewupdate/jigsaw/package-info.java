/** Finds in a text what could help somebody to put together who a child is. */
@NullMarked
package org.casereviewupdate.jigsaw;

import org.jspecify.annotations.NullMarked;

/** One shape for every list: pages by key, never by number. */
@NullMarked
package org.casereviewupdate.paging;

import org.jspecify.annotations.NullMarked;

/** Reads feeds of other collections: Atom and RSS, from whoever, within bounds. */
@NullMarked
package org.casereviewupdate.review.feed;

import org.jspecify.annotations.NullMarked;

/** Writes what is new as Atom and as JSON Feed, for programs that ask again and again. */
@NullMarked
package org.casereviewupdate.feed;

import org.jspecify.annotations.NullMarked;

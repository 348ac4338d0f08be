/** The catalogue: case reviews and thematic briefings; search, import, withdrawal. */
@NullMarked
package org.casereviewupdate.review;

import org.jspecify.annotations.NullMarked;

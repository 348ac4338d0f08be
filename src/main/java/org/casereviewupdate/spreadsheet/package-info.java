/** Reads a table out of the file that somebody exported: charset, delimiter, columns, dates, limits. Knows nothing of reviews. */
@NullMarked
package org.casereviewupdate.spreadsheet;

import org.jspecify.annotations.NullMarked;

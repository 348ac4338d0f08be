/** An append-only, hash-chained record of who did what. */
@NullMarked
package org.casereviewupdate.audit;

import org.jspecify.annotations.NullMarked;

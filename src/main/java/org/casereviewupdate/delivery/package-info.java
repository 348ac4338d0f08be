/** One issue to one subscriber and what became of it: fan-out, rendering, dispatch, ledger. */
@NullMarked
package org.casereviewupdate.delivery;

import org.jspecify.annotations.NullMarked;

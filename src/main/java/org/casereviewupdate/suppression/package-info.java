/** Keyed hashes of addresses that must never be mailed. */
@NullMarked
package org.casereviewupdate.suppression;

import org.jspecify.annotations.NullMarked;

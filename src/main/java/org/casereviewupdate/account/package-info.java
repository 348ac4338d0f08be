/** Who may work here: API keys and their roles. */
@NullMarked
package org.casereviewupdate.account;

import org.jspecify.annotations.NullMarked;

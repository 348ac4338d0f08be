/** Who may work here: people, how they sign in, API keys, and their roles. */
@NullMarked
package org.casereviewupdate.account;

import org.jspecify.annotations.NullMarked;

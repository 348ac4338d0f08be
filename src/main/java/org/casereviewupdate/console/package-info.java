/** The editors' web pages: they look into the rooms below and hold no rule of their own. */
@NullMarked
package org.casereviewupdate.console;

import org.jspecify.annotations.NullMarked;

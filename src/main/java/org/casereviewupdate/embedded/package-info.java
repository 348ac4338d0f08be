/** A PostgreSQL, a mail catcher and an invented catalogue for trying it out; no other room imports it. */
@NullMarked
package org.casereviewupdate.embedded;

import org.jspecify.annotations.NullMarked;

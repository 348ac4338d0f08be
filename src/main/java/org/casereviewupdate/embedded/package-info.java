/**
 * The start of the program: what it looks at before Quarkus does, and a PostgreSQL, a mail catcher and an invented catalogue for trying it out. No
 * other room imports it.
 */
@NullMarked
package org.casereviewupdate.embedded;

import org.jspecify.annotations.NullMarked;

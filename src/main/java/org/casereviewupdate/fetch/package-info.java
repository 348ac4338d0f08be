/** Gets a document that a person named by its address: from the public web, and from nowhere else. */
@NullMarked
package org.casereviewupdate.fetch;

import org.jspecify.annotations.NullMarked;

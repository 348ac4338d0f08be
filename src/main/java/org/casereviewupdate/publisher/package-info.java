/** Who publishes the newsletter: name, addresses, and where to take a worry about a child. */
@NullMarked
package org.casereviewupdate.publisher;

import org.jspecify.annotations.NullMarked;

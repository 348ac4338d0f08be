/** What a connection may cost before there is a request, and after it: time, bytes, and answers that wait to be read. */
@NullMarked
package org.casereviewupdate.web.wire;

import org.jspecify.annotations.NullMarked;

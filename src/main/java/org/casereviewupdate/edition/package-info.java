/** An issue as a publication: its page, the archive, feeds, and the sheet for a team's meeting. */
@NullMarked
package org.casereviewupdate.edition;

import org.jspecify.annotations.NullMarked;

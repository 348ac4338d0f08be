/** What comes back of mails that were sent: the bounces of mail servers and the complaints of those who read them. */
@NullMarked
package org.casereviewupdate.feedback;

import org.jspecify.annotations.NullMarked;

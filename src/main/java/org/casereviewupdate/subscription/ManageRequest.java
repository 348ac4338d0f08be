package org.casereviewupdate.subscription;

import org.casereviewupdate.mail.EmailAddress;

/**
 * The wish for a link to one's own page.
 *
 * @param address whose page
 * @param network the fingerprint of the network it came from
 */
record ManageRequest(EmailAddress address, String network) {}

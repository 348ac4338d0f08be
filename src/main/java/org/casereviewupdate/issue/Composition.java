package org.casereviewupdate.issue;

import java.util.List;

/**
 * What an issue says.
 *
 * @param subject the mail's subject line, which never tells anything of a case
 * @param items its items in the order in which they are read
 */
record Composition(String subject, List<NewItem> items) {}

/** What every door shares: page frame, security headers, roles, and how problems are shown. */
@NullMarked
package org.casereviewupdate.web;

import org.jspecify.annotations.NullMarked;

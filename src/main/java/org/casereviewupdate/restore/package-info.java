/** Notices that a backup was restored, replays what it has forgotten, and lets no issue leave until a person confirms. */
@NullMarked
package org.casereviewupdate.restore;

import org.jspecify.annotations.NullMarked;

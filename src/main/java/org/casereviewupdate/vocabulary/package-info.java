/** The words of the four nations: kinds of review, nations, and the controlled subjects by which reviews are found and followed. */
@NullMarked
package org.casereviewupdate.vocabulary;

import org.jspecify.annotations.NullMarked;

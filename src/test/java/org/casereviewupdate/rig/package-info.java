/**
 * Breaks the packaged program on purpose and counts who was lost, doubled, or mailed after leaving.
 *
 * <p>Start at {@link org.casereviewupdate.rig.Scenario} for what is broken, at {@link org.casereviewupdate.rig.Reconciler} for what must
 * hold afterwards, and at {@link org.casereviewupdate.rig.KillPoint} for where a process can be made to die.
 */
package org.casereviewupdate.rig;

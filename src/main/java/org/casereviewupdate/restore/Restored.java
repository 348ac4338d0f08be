package org.casereviewupdate.restore;

/**
 * What a room does when a backup was restored. Rooms on lower floors come first, by their {@code Priority}, in the one transaction that
 * also shuts the fence.
 */
@FunctionalInterface
public interface Restored {

    /** Makes the room's facts true again. Doing it twice, or in another order, makes no difference. */
    void replay(Lost lost);
}

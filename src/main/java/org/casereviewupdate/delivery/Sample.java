package org.casereviewupdate.delivery;

import org.casereviewupdate.subscription.Choice;

/**
 * One of the renderings that an issue has for its audience.
 *
 * @param choice what those have chosen who get it
 * @param people how many have chosen just so
 */
public record Sample(Choice choice, long people) {}

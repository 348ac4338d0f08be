package org.casereviewupdate.web;

/**
 * One thing that is kept about people, as the privacy notice tells it.
 *
 * @param what what it is
 * @param why what it is needed for
 * @param howLong when it goes
 */
public record Kept(String what, String why, String howLong) {}

package org.casereviewupdate.delivery;

/**
 * Who sends the mail and where to take a worry about a child, as its reader is told.
 *
 * @param newsletter the newsletter's name
 * @param organisation who sends it
 * @param postalAddress where they can be reached by post
 * @param contact where answers are read
 * @param supportText the support notice
 * @param supportLang the language that it is in
 * @param supportLink the page that says more
 */
record Masthead(
        String newsletter,
        String organisation,
        String postalAddress,
        String contact,
        String supportText,
        String supportLang,
        String supportLink) {}

package org.casereviewupdate.web;

/**
 * A problem as it goes out.
 *
 * @param status the HTTP status
 * @param mediaType problem details for programs, HTML for people
 * @param body the whole body
 */
record Answer(int status, String mediaType, String body) {}

package org.casereviewupdate.web;

import java.util.Map;

/**
 * A problem as it goes out.
 *
 * @param status the HTTP status
 * @param headers the media type, problem details for programs and HTML for people, and the language of the latter
 * @param body the whole body
 */
record Answer(int status, Map<String, String> headers, String body) {}

package org.casereviewupdate.web;

/** What a person is told who meets no page; programs are told more, by {@link StandardProblems}. */
enum Trouble {
    NOT_READ,
    NOT_ALLOWED,
    NOT_FOUND,
    CHANGED,
    OUT_OF_DATE,
    TOO_LARGE,
    INVALID,
    TOO_MANY,
    BUSY,
    FAULT;

    static Trouble of(int status) {
        return switch (status) {
            case 401, 403 -> NOT_ALLOWED;
            case 404, 410 -> NOT_FOUND;
            case 409 -> CHANGED;
            case 413 -> TOO_LARGE;
            case 422 -> INVALID;
            case 429 -> TOO_MANY;
            case 503 -> BUSY;
            default -> status >= 400 && status < 500 ? NOT_READ : FAULT;
        };
    }
}

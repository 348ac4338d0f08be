package org.casereviewupdate.jigsaw;

/** The kinds of detail from which a child can be recognised when they are put together. */
public enum Piece {
    /** A first name with a surname, or a surname with a title before it. */
    FULL_NAME,
    /** When somebody was born, to the month or closer. */
    BIRTH_DATE,
    /** A day: newspapers and diaries lead on from there. */
    EXACT_DATE,
    /** A school or nursery by its name. */
    SCHOOL,
    /** A postcode. */
    POSTCODE,
    /** An NHS number, known by its check digit. */
    NHS_NUMBER,
    /** A partnership or board, where the record says that it is anonymous. */
    PARTNERSHIP
}

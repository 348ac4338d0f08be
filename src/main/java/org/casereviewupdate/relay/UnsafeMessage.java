package org.casereviewupdate.relay;

/** A message, or a value for one of its slots, that could be read as something else on its way. Never quotes the value. */
public final class UnsafeMessage extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsafeMessage(String reason) {
        super(reason);
    }
}

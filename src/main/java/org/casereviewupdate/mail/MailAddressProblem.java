package org.casereviewupdate.mail;

import java.util.List;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** An address that no mail could reach, or that this service does not accept. */
public final class MailAddressProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final AddressFault fault;

    MailAddressProblem(AddressFault fault) {
        super(Kind.INVALID, "invalid-email-address", "The email address is not valid", fault.name());
        this.fault = fault;
    }

    /** What is wrong with it. */
    public AddressFault fault() {
        return fault;
    }

    /** What to do about it, as a sentence to show beside the field. */
    public String advice(Language language) {
        return words(language).advice(fault);
    }

    @Override
    public ProblemView view() {
        return view(Language.ENGLISH);
    }

    @Override
    public ProblemView view(Language language) {
        ProblemView plain = super.view();
        return new ProblemView(
                plain.type(),
                words(language).invalid(),
                plain.status(),
                advice(language),
                List.of(new FieldError("email", advice(language))));
    }

    private static AddressMessages words(Language language) {
        return Words.in(language, AddressMessages.class);
    }
}

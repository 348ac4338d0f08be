package org.casereviewupdate.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import org.casereviewupdate.language.Language;
import org.jspecify.annotations.Nullable;

/** {@code inject:frame.x} in the language of the page or mail that asks; the methods are public because templates call them. */
@TemplateExtension
public final class FrameWords {

    private FrameWords() {}

    /** The language of the page, for {@code lang}. */
    public static String lang(Frame frame, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return language(locale).code();
    }

    /** The newsletter's name. */
    public static String newsletter(Frame frame, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return frame.imprint().newsletter(language(locale));
    }

    /** Who sends it. */
    public static String organisation(
            Frame frame, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return frame.imprint().organisation(language(locale));
    }

    /** Where the sender can be reached by post. */
    public static String postalAddress(Frame frame) {
        return frame.imprint().postalAddress();
    }

    /** Where people answer questions about the newsletter. */
    public static String contact(Frame frame) {
        return frame.imprint().contact();
    }

    /** The address that the newsletter comes from. */
    public static String sender(Frame frame) {
        return frame.imprint().sender();
    }

    /** Where to take a worry about a child. */
    public static String supportText(Frame frame, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return frame.imprint().supportText(language(locale));
    }

    /** The language that this text is in. */
    public static String supportLang(Frame frame, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return frame.imprint().supportLanguage(language(locale)).code();
    }

    /** The page that says more about it. */
    public static String supportLink(Frame frame, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return frame.imprint().supportLink(language(locale)).toString();
    }

    /** A link or form of ours, which keeps the language that the visitor has chosen. */
    public static String at(Frame frame, String address, @TemplateAttribute(Visit.ATTRIBUTE) @Nullable Object visit) {
        return visit instanceof Visit known ? known.at(address) : address;
    }

    /** This page in the other language; empty where it answers a form, which a link could not send again. */
    public static String otherLanguage(Frame frame, @TemplateAttribute(Visit.ATTRIBUTE) @Nullable Object visit) {
        return visit instanceof Visit known ? known.inOtherLanguage() : "";
    }

    /** The code of the other language. */
    public static String otherLang(Frame frame, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return language(locale).other().code();
    }

    private static Language language(@Nullable Object locale) {
        return Language.of(locale instanceof Locale known ? known : null);
    }
}

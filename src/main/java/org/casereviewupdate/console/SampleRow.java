package org.casereviewupdate.console;

import org.casereviewupdate.delivery.Sample;
import org.casereviewupdate.subscription.WrittenChoice;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * One of the renderings that an issue has for its audience.
 *
 * @param people how many get it for the same choice
 * @param choice the choice in words
 * @param query the choice in an address
 */
record SampleRow(long people, String choice, String query) {

    static SampleRow of(Sample sample, Vocabulary words) {
        return new SampleRow(
                sample.people(), ChosenReader.told(sample.choice(), words), WrittenChoice.query(sample.choice()));
    }
}

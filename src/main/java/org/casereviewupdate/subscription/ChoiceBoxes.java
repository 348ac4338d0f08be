package org.casereviewupdate.subscription;

import java.util.List;

/**
 * Boxes to tick that belong together.
 *
 * @param options the boxes
 */
record ChoiceBoxes(List<ChoiceOption> options) {

    /** How many are ticked; public because the template asks. */
    public long chosen() {
        return options.stream().filter(ChoiceOption::chosen).count();
    }
}

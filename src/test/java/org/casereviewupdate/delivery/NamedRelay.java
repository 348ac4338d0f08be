package org.casereviewupdate.delivery;

import java.util.HashMap;
import java.util.Map;
import org.casereviewupdate.support.ScriptedRelay;

/** A scripted relay, and a newsletter whose name no header can hold as it is and no page as it stands. */
public class NamedRelay extends ScriptedRelay {

    static final String NEWSLETTER =
            "Adolygiadau \u0174yth & <Achos> \"newydd\" \ud83d\ude42 bob mis o bob rhan o Gymru a Lloegr";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("case-review-update.publisher.newsletter", NEWSLETTER);
        return settings;
    }
}

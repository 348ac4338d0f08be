package org.casereviewupdate.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.review.Recommendation;

/** Sorts recommendations by whom they are for, and takes in turn from each until the page is full. */
final class Addressees {

    private static final int ROOM = 6;
    private static final int LONGEST = 150;
    private static final int LONGEST_NAME = 60;

    private Addressees() {}

    /** As many as there is room for. */
    static List<TeamSheet.Addressee> of(List<Recommendation> recommendations) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        recommendations.forEach(recommendation -> all.computeIfAbsent(name(recommendation), name -> new ArrayList<>())
                .add(Clipped.at(LONGEST, recommendation.text())));
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        int room = ROOM;
        for (int turn = 0; turn < recommendations.size() && room > 0; turn++) {
            for (Map.Entry<String, List<String>> addressee : all.entrySet()) {
                if (turn < addressee.getValue().size() && room > 0) {
                    chosen.computeIfAbsent(addressee.getKey(), name -> new ArrayList<>())
                            .add(addressee.getValue().get(turn));
                    room--;
                }
            }
        }
        return chosen.entrySet().stream()
                .map(entry -> new TeamSheet.Addressee(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String name(Recommendation recommendation) {
        String addressee = recommendation.addressee();
        return addressee == null ? "" : Clipped.at(LONGEST_NAME, addressee);
    }
}

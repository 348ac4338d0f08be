package org.casereviewupdate.jigsaw;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Postcodes of the United Kingdom: the shape, and an area that exists. */
final class Postcodes {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<![A-Za-z0-9])([A-Z]{1,2})[0-9][0-9A-HJKPSTUW]? ?[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])");

    private static final Set<String> AREAS = Set.of(
            ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G"
                            + " GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG"
                            + " NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN"
                            + " TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "));

    private Postcodes() {}

    static List<String> in(String text) {
        return SHAPE.matcher(text)
                .results()
                .filter(match -> AREAS.contains(match.group(1)))
                .map(match -> match.group())
                .toList();
    }
}

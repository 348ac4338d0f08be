package org.casereviewupdate.rig;

/** Judges what left after somebody was told that nothing leaves any more. */
final class Halts {

    /** How long a message may take that was past every check when the answer came. */
    static final long TWO_SECONDS = 2_000_000_000L;

    private final Diary diary;
    private final Evidence evidence;
    private final Verdict verdict;

    Halts(Diary diary, Evidence evidence, Verdict verdict) {
        this.diary = diary;
        this.evidence = evidence;
        this.verdict = verdict;
    }

    void judge() {
        diary.stops().forEach(this::judge);
        diary.withdrawn().forEach(this::judge);
    }

    private void judge(Diary.Stop stop) {
        long late = evidence.posted().stream()
                .map(Posted::recipientAt)
                .filter(at -> at > stop.answeredAt() + TWO_SECONDS && at < stop.askedToGoOn())
                .count();
        if (late > 0) {
            verdict.fault(stop.why() + ": " + late + " transactions began later than 2 s after the answer");
        }
        long finished = evidence.posted().stream()
                .map(Posted::dotAt)
                .filter(at -> at > stop.answeredAt() && at < stop.askedToGoOn())
                .count();
        if (finished > stop.most()) {
            verdict.fault("%s: %d messages were finished after the answer, on %d connections"
                    .formatted(stop.why(), finished, stop.most()));
        }
    }

    private void judge(String name, long at) {
        evidence.posted().stream()
                .filter(one -> one.dotAt() > at + TWO_SECONDS && tells(one.raw(), name))
                .forEach(one -> late("was finished", one.dotAt() - at));
        evidence.texts().stream()
                .filter(text -> text.begunAt() > at + TWO_SECONDS && tells(text.text(), name))
                .forEach(text -> late("began to leave", text.begunAt() - at));
    }

    private void late(String what, long nanos) {
        verdict.fault(
                "I4: a text with the withdrawn review " + what + " " + nanos / 1_000_000 + " ms after the withdrawal");
    }

    private static boolean tells(String raw, String name) {
        return Content.decoded(raw).contains(name);
    }
}

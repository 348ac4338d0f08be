package org.casereviewupdate.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parcels to ann-1, ann-2 and so on, and a ledger of what was asked: {@code "begin 1"}, {@code "ANSWER 250, begin 2"}, {@code "ANSWER 250"}. */
final class TestCargo implements Cargo {

    private final Deque<Parcel> parcels = new ArrayDeque<>();
    private final List<String> ledger = new CopyOnWriteArrayList<>();
    private Function<Parcel, CompletionStage<Boolean>> gate = parcel -> CompletableFuture.completedStage(true);

    static TestCargo of(int parcels) {
        return of(parcels, TestRelay.MESSAGE);
    }

    /** One parcel with this message. */
    static TestCargo of(EncodedMessage message) {
        return of(1, message);
    }

    static TestCargo of(int parcels, EncodedMessage message) {
        TestCargo cargo = new TestCargo();
        for (int i = 1; i <= parcels; i++) {
            cargo.parcels.add(new Parcel(parcel(i).envelope(), message));
        }
        return cargo;
    }

    static Parcel parcel(int number) {
        return new Parcel(new Envelope("bounce@charity.example", recipient(number)), TestRelay.MESSAGE);
    }

    static String recipient(int number) {
        return "ann-" + number + "@example.org";
    }

    static int number(Parcel parcel) {
        return Integer.parseInt(parcel.envelope().recipient().replaceAll("\\D", ""));
    }

    TestCargo gate(Function<Parcel, CompletionStage<Boolean>> answer) {
        gate = answer;
        return this;
    }

    /** The gate before this parcel answers as the stage does, the others are open. */
    TestCargo gateBefore(int number, CompletionStage<Boolean> answer) {
        return gate(parcel -> number(parcel) == number ? answer : CompletableFuture.completedStage(true));
    }

    List<String> ledger() {
        return List.copyOf(ledger);
    }

    @Override
    public @Nullable Parcel next() {
        return parcels.poll();
    }

    @Override
    public CompletionStage<Boolean> gate(@Nullable Handover previous, Parcel next) {
        String begin = "begin " + number(next);
        ledger.add(previous == null ? begin : entry(previous) + ", " + begin);
        return gate.apply(next);
    }

    @Override
    public CompletionStage<Void> settle(Handover previous) {
        ledger.add(entry(previous));
        return CompletableFuture.completedStage(null);
    }

    private static String entry(Handover handover) {
        return handover.stage() + " " + handover.code();
    }
}

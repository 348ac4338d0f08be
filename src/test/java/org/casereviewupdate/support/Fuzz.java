package org.casereviewupdate.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.casereviewupdate.problem.Problem;

/**
 * Gives those that read what others send spoiled and random bytes. Each input follows from the seed and its number alone, so that one that
 * does harm can be played again.
 */
public final class Fuzz {

    private static final int MOST_CHANGES = 8;

    private final long seed;
    private final List<FuzzTarget> targets;
    private final Map<String, long[]> counts = new TreeMap<>();

    public Fuzz(long seed, List<FuzzTarget> targets) {
        this.seed = seed;
        this.targets = List.copyOf(targets);
        targets.forEach(target -> counts.put(target.name(), new long[2]));
    }

    /** Plays the inputs from one number up to another, and tells what went wrong: anything but read or refused by name. */
    public List<String> play(long from, long to) {
        List<String> failures = new ArrayList<>();
        for (long number = from; number < to; number++) {
            play(number).ifPresent(failures::add);
        }
        return failures;
    }

    /** How many inputs each target has read and refused. */
    public String summary() {
        StringBuilder summary = new StringBuilder();
        counts.forEach(
                (name, count) -> summary.append("%s: %,d read, %,d refused%n".formatted(name, count[0], count[1])));
        return summary.toString();
    }

    /** How many inputs a target has refused. */
    public long refused(String name) {
        return counts.get(name)[1];
    }

    /** How many inputs a target has read. */
    public long read(String name) {
        return counts.get(name)[0];
    }

    private Optional<String> play(long number) {
        FuzzTarget target = targets.get((int) (number % targets.size()));
        long[] count = counts.get(target.name());
        try {
            target.reader().accept(input(target, new Random(seed * 1_000_003 + number)));
            count[0]++;
        } catch (Problem refused) {
            count[1]++;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
            return Optional.of(
                    "%s, seed %d, number %d: %s".formatted(target.name(), seed, number, String.valueOf(escaped)));
        }
        return Optional.empty();
    }

    private static byte[] input(FuzzTarget target, Random chance) {
        if (chance.nextInt(20) == 0) {
            byte[] noise = new byte[chance.nextInt(400)];
            chance.nextBytes(noise);
            return noise;
        }
        byte[] input = any(target.samples(), chance);
        for (int i = chance.nextInt(MOST_CHANGES); i >= 0; i--) {
            input = change(input, target, chance);
        }
        return input;
    }

    private static byte[] change(byte[] input, FuzzTarget target, Random chance) {
        int from = chance.nextInt(input.length + 1);
        int to = Math.min(input.length, from + chance.nextInt(30));
        return switch (chance.nextInt(7)) {
            case 0 -> flipped(input, chance);
            case 1 -> spliced(input, from, to, new byte[0]);
            case 2 -> spliced(input, from, from, any(target.words(), chance));
            case 3 -> spliced(input, from, to, any(target.words(), chance));
            case 4 -> spliced(input, from, from, Arrays.copyOfRange(input, from, to));
            case 5 -> spliced(input, from, from, tail(any(target.samples(), chance), chance));
            default -> spliced(input, from, from, repeated(any(target.words(), chance), chance.nextInt(50)));
        };
    }

    private static byte[] flipped(byte[] input, Random chance) {
        byte[] flipped = input.clone();
        if (flipped.length > 0) {
            flipped[chance.nextInt(flipped.length)] ^= (byte) (1 << chance.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] piece) {
        byte[] spliced = new byte[from + piece.length + input.length - to];
        System.arraycopy(input, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(input, to, spliced, from + piece.length, input.length - to);
        return spliced;
    }

    private static byte[] tail(byte[] sample, Random chance) {
        return Arrays.copyOfRange(sample, chance.nextInt(sample.length), sample.length);
    }

    private static byte[] repeated(byte[] word, int times) {
        byte[] repeated = new byte[word.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(word, 0, repeated, i * word.length, word.length);
        }
        return repeated;
    }

    private static byte[] any(List<byte[]> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}

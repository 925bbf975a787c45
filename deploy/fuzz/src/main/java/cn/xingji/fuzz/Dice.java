package cn.xingji.fuzz;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What is left to chance in one request: the same seed and number throw the same again. */
final class Dice {
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final RandomGenerator random;

    Dice(long seed, int number) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + number * APART);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
